import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom, useRoomClient } from '../../in-room/room-context.tsx';
import type { RoomClientState } from '../../room/store.ts';
import { clockTime } from '../../texts/clock-time.ts';
import controls from '../../ui/controls.module.css';
import { isReaction, reactionNames } from '../reactions/glyphs.ts';
import { leadingKind, pulseOf, shareOfRoom } from '../reactions/pulse-records.ts';
import styles from './console.module.css';
import { momentsOf, type PublicMoment } from './records.ts';
import { momentTexts } from './texts-console.ts';

type Calm = { readonly percent: number; readonly kind: string | undefined };

const lookMs = 1_000;
const lastCount = 3;

const percentOf = (share: number): number => Math.round(share * 100);

function calmOf({ view }: RoomClientState): Calm {
  const pulse = pulseOf(view['pulse']);
  return { percent: percentOf(shareOfRoom(pulse)), kind: leadingKind(pulse) };
}

/** The most of each second: four changes a second are a flicker to somebody who has a queue to look after. */
function useCalmPulse(): Calm {
  const client = useRoomClient();
  const [shown, setShown] = useState(() => calmOf(client.store.getState()));
  useEffect(() => {
    let most = calmOf(client.store.getState());
    const stop = client.store.subscribe((state, before) => {
      if (state.view['pulse'] === before.view['pulse']) return;
      const calm = calmOf(state);
      if (calm.percent >= most.percent) most = calm;
    });
    const timer = setInterval(() => {
      const next = most;
      setShown((now) => (now.percent === next.percent && now.kind === next.kind ? now : next));
      most = calmOf(client.store.getState());
    }, lookMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client]);
  return shown;
}

const nameOf = (kind: string): string => (isReaction(kind) ? reactionNames[kind] : kind);

/** R2: the room's pulse as one calm line, and the moments it had. */
export function ConsolePulse({ isOff }: { readonly isOff: boolean }) {
  const moments = useRoom(useShallow((state) => momentsOf(state.view)));
  const last = moments.toReversed().slice(0, lastCount).map(momentWords);
  return (
    <section className={controls.group} aria-labelledby="pulse-heading">
      <h2 id="pulse-heading" className={controls.heading}>
        {momentTexts.pulse}
      </h2>
      {isOff ? <p className={controls.soft}>{momentTexts.off}</p> : <Line />}
      {last.length === 0 ? null : (
        <p className={styles.last}>
          {momentTexts.last}: {last.join(' · ')}
        </p>
      )}
    </section>
  );
}

function momentWords(moment: PublicMoment): string {
  const time = clockTime(moment.showAt);
  return moment.sort === 'called'
    ? momentTexts.calledMoment(time, momentTexts.calledNames[moment.kind])
    : momentTexts.moment(time, nameOf(moment.kind), percentOf(moment.share));
}

function Line() {
  const { percent, kind } = useCalmPulse();
  return (
    <div>
      <div className={styles.ground} aria-hidden="true">
        <div className={styles.level} style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
      <p className={styles.words}>
        {kind === undefined || percent === 0 ? momentTexts.quiet : momentTexts.reacting(percent, nameOf(kind))}
      </p>
    </div>
  );
}
