import { useId, useState } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { useRoomClock } from '../../../engine/react/room-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Countdown } from '../../../ui/time/countdown.tsx';
import { startOf } from '../records.ts';
import { Stand } from './row.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';

/** "2026-11-30T19:30", as the field wants it, by the clock on this wall. */
export function localTime(at: number): string {
  const time = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return time.toISOString().slice(0, 16);
}

/** When it begins, by the calendar of whoever sets it; people at the doors and the big screen count down to it. */
export function StartTime({ room }: { readonly room: RoomRecord }) {
  const setting = useSetting();
  const now = useRoomClock();
  const id = useId();
  const known = room.startsAt === undefined ? '' : localTime(room.startsAt);
  const [typed, setTyped] = useState<string>();
  const startsAt = startOf(room);
  const save = () => {
    const at = typed === undefined || typed === known ? Number.NaN : new Date(typed).getTime();
    // A half-typed time is none: what the room has comes back.
    if (Number.isNaN(at)) return setTyped(undefined);
    return void setting.set({ startsAt: at }).then((ack) => {
      if (ack.ok) setTyped(undefined);
    });
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {texts.startsAt}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          className={styles.time}
          type="datetime-local"
          value={typed ?? known}
          aria-describedby={`${id}-says`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
        {room.startsAt === undefined ? null : (
          <Button size="s" guarded onPress={() => void setting.set({ startsAt: 0 })}>
            {texts.noStart}
          </Button>
        )}
      </div>
      <p id={`${id}-says`} className={styles.soft}>
        {texts.startSays}
      </p>
      {room.phase === 'doors' && startsAt !== undefined ? <Countdown to={startsAt} now={now} /> : null}
      <Stand of={setting} />
    </div>
  );
}
