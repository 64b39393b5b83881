import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { AgendaPanel } from '../../features/agenda/console/panel.tsx';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { DrawCheck } from '../../features/floor/console/queue/draw-check.tsx';
import { PhaseControls } from '../../features/lifecycle/console/phase-controls.tsx';
import { SettingsControls } from '../../features/lifecycle/console/settings-controls.tsx';
import { ConsolePulse } from '../../features/moments/console/pulse.tsx';
import { ConsoleTogether } from '../../features/moments/console/together.tsx';
import { HeldWordsControls } from '../../features/questions/console/held-words-controls.tsx';
import { StaffList } from '../../features/people/console/staff-list.tsx';
import { StaffName } from '../../features/people/console/staff-name.tsx';
import { StageControls } from '../../features/stage/console/controls.tsx';
import { ConsoleSound } from '../../features/voice/console/sound.tsx';
import { cx } from '../../ui/cx.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { ExportLinks } from '../../features/recap/console/export-links.tsx';
import styles from './room-column.module.css';
import { consoleTexts } from '#texts/surfaces/console';

type RoomColumnProps = { readonly room: RoomRecord; readonly open: boolean; readonly agenda: AgendaDesk };

/** The slim column: what concerns the room and not the queue. Folded away on small screens. */
export function RoomColumn({ room, open, agenda }: RoomColumnProps) {
  const isHost = useRoom((state) => state.welcome?.role === 'host');
  // An ended room takes nothing but being opened again.
  const over = room.phase === 'ended';
  return (
    <aside id="room-column" className={cx(styles.column, !open && styles.folded)} aria-label={consoleTexts.roomColumn}>
      {over ? null : <StaffName code={room.code} />}
      <PhaseControls room={room} isHost={isHost} />
      {over ? null : <AgendaPanel desk={agenda} isHost={isHost} endsAt={room.endsAt} />}
      {over ? null : <ConsolePulse isOff={room.settings.reactions === 'off'} />}
      {isHost && !over ? <ConsoleTogether /> : null}
      {over ? null : <DrawCheck />}
      {over ? null : <StageControls />}
      {over ? null : <ConsoleSound isHost={isHost} />}
      {isHost && !over ? <SettingsControls settings={room.settings} /> : null}
      {over ? null : <HeldWordsControls />}
      {isHost ? <ExportLinks code={room.code} /> : null}
      <StaffList />
    </aside>
  );
}
