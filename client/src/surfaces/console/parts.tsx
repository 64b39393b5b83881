import type { ReactNode } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { AgendaPanel } from '../../features/agenda/console/panel.tsx';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { DrawCheck } from '../../features/floor/console/queue/draw-check.tsx';
import { PhaseControls } from '../../features/lifecycle/console/phase-controls.tsx';
import { ServerNotice } from '../../features/lifecycle/console/server-notice.tsx';
import { SettingsControls } from '../../features/lifecycle/console/settings-controls.tsx';
import { ConsolePulse } from '../../features/moments/console/pulse.tsx';
import { ConsoleTogether } from '../../features/moments/console/together.tsx';
import { StaffList, StaffName } from '../../features/people/console/staff.tsx';
import { HeldWordsControls } from '../../features/questions/console/held-words.tsx';
import { ExportLinks } from '../../features/recap/console/export-links.tsx';
import { ShowPanel } from '../../features/shows/console/panel.tsx';
import { StageControls } from '../../features/stage/console/controls.tsx';
import { ConsoleSound } from '../../features/voice/console/sound.tsx';
import type { Part as SlotPart } from '../../ui/slot.tsx';
import { LinkAgain } from '../entry/told.tsx';
import styles from './layout.module.css';

export type Place = {
  readonly room: RoomRecord;
  readonly agenda: AgendaDesk;
  readonly isHost: boolean;
  readonly bySecret: boolean;
};

type Part = {
  readonly name: string;
  /** Else everybody's who has a console. */
  readonly hosts?: true;
  /** Else gone with the room's end: it takes nothing then but being opened again. */
  readonly stays?: true;
  readonly shown: (place: Place) => ReactNode;
};

type SidePlace = { readonly here: number | undefined; readonly over: boolean };

/** Above the column, where nothing folds it away. */
export const sideParts: readonly SlotPart<SidePlace>[] = [
  ServerNotice,
  LinkAgain,
  ({ here, over }) => (
    <div className={styles.shows}>
      <ShowPanel here={here} over={over} />
    </div>
  ),
];

/** What concerns the room and not the queue, from top to bottom. */
// oxfmt-ignore
export const columnParts: readonly Part[] = [
  { name: 'staff-name', shown: ({ room }) => <StaffName code={room.code} /> },
  { name: 'phase', stays: true, shown: ({ room, isHost }) => <PhaseControls room={room} isHost={isHost} /> },
  { name: 'agenda', shown: ({ room, agenda, isHost }) => <AgendaPanel desk={agenda} isHost={isHost} endsAt={room.endsAt} /> },
  { name: 'pulse', shown: ({ room }) => <ConsolePulse isOff={room.settings.reactions === 'off'} /> },
  { name: 'together', hosts: true, shown: () => <ConsoleTogether /> },
  { name: 'draw', shown: () => <DrawCheck /> },
  { name: 'stage', shown: () => <StageControls /> },
  { name: 'sound', shown: ({ isHost }) => <ConsoleSound isHost={isHost} /> },
  { name: 'settings', hosts: true, shown: ({ room }) => <SettingsControls settings={room.settings} /> },
  { name: 'held-words', shown: () => <HeldWordsControls folded /> },
  { name: 'export', hosts: true, stays: true, shown: ({ room, bySecret }) => <ExportLinks code={room.code} bySecret={bySecret} /> },
  { name: 'staff', stays: true, shown: () => <StaffList /> },
];
