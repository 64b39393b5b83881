import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { phaseNames } from '#texts/features/lifecycle/console';
import { AgendaChip } from '../../features/agenda/console/chip.tsx';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { showTexts } from '#texts/features/shows/console';
import { SoundChip } from '../../features/voice/console/sound.tsx';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/words/words.tsx';
import styles from './header.module.css';
import { consoleTexts } from '#texts/surfaces/console';

type ConsoleHeaderProps = {
  readonly room: RoomRecord;
  readonly here: number | undefined;
  /** Absent once the room has ended. */
  readonly agenda: AgendaDesk | undefined;
  readonly isHost: boolean;
  readonly columnOpen: boolean;
  readonly onColumn: () => void;
  readonly onSound: () => void;
  /** Absent where the room takes no show of hands any more. */
  readonly onShow: (() => void) | undefined;
  readonly onHelp: () => void;
};

export function ConsoleHeader({
  room,
  here,
  agenda,
  isHost,
  columnOpen,
  onColumn,
  onSound,
  onShow,
  onHelp,
}: ConsoleHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Words lines={1}>{room.title}</Words>
      </h1>
      <p className={room.phase === 'live' ? `${styles.phase} ${styles.live}` : styles.phase}>
        {phaseNames[room.phase]}
      </p>
      {here === undefined ? null : <p className={styles.here}>{consoleTexts.here(here)}</p>}
      {room.phase === 'ended' ? null : <SoundChip onPress={onSound} />}
      <div className={styles.buttons}>
        {agenda === undefined ? null : <AgendaChip desk={agenda} isHost={isHost} className={styles.narrow} />}
        {onShow === undefined ? null : (
          <Button size="s" onPress={onShow}>
            {showTexts.open}
          </Button>
        )}
        <Button size="s" className={styles.narrow} expanded={columnOpen} controls="room-column" onPress={onColumn}>
          {consoleTexts.roomColumn}
        </Button>
        <Button size="s" className={styles.wide} label={consoleTexts.shortcuts} onPress={onHelp}>
          {consoleTexts.shortcuts}{' '}
          <kbd className={styles.key} translate="no">
            ?
          </kbd>
        </Button>
      </div>
    </header>
  );
}
