import type { ReactNode } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { AgendaPanel } from '../../features/agenda/console/panel.tsx';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { SpeakerLine } from '../../features/cue/console/line.tsx';
import { DrawCheck } from '../../features/floor/console/queue/draw-check.tsx';
import { EndRoom } from '../../features/lifecycle/console/end-room.tsx';
import { PhaseRow, Standing } from '../../features/lifecycle/console/phase-controls.tsx';
import { ServerNotice } from '../../features/lifecycle/console/server-notice.tsx';
import { SettingsPage } from '../../features/lifecycle/settings/page.tsx';
import { ConsolePulse } from '../../features/moments/console/pulse.tsx';
import { ConsoleTogether } from '../../features/moments/console/together.tsx';
import { WayIn } from '../../features/people/console/links/way-in.tsx';
import { StaffList, StaffName } from '../../features/people/console/staff.tsx';
import { HeldWordsControls } from '../../features/questions/console/held-words.tsx';
import { ExportLinks } from '../../features/recap/console/export-links.tsx';
import { ShowPanel } from '../../features/shows/console/panel.tsx';
import { PreparedShows } from '../../features/shows/console/prepared.tsx';
import { StageControls } from '../../features/stage/console/controls.tsx';
import { ConsoleSound } from '../../features/voice/console/sound.tsx';
import { Preview } from '../preview/preview.tsx';
import { LinkAgain } from '../entry/told.tsx';
import { ConsolePack, PrintableLinks } from './pack.tsx';
import type { RoomPart } from './use-room-page.ts';

/** What every part of the console may know. */
export type Place = {
  readonly room: RoomRecord;
  readonly here: number | undefined;
  readonly agenda: AgendaDesk;
  readonly isHost: boolean;
  readonly bySecret: boolean;
  /** The room has ended. */
  readonly over: boolean;
};

export type Part = {
  readonly name: string;
  /** Else everybody's who has a console. */
  readonly hosts?: true;
  readonly shown: (place: Place) => ReactNode;
};

export type SideTab = 'run' | 'show' | 'stage';

/** Above the tabs, whichever is open. */
export const sideNotices: readonly Part[] = [
  { name: 'server', shown: () => <ServerNotice /> },
  { name: 'link-again', shown: () => <LinkAgain /> },
];

/** Beside the lists, by tab, from top to bottom: what is needed while the room goes on. */
// oxfmt-ignore
export const sideParts: { readonly [tab in SideTab]: readonly Part[] } = {
  run: [
    // One place in all phases: what is being typed must outlast the moment in which the room goes live.
    { name: 'staff-name', shown: ({ room }) => <StaffName code={room.code} /> },
    { name: 'standing', shown: ({ room, isHost }) => <Standing room={room} isHost={isHost} /> },
    { name: 'agenda', shown: ({ room, agenda, isHost }) => <AgendaPanel desk={agenda} isHost={isHost} endsAt={room.endsAt} /> },
    { name: 'speaker-line', shown: () => <SpeakerLine /> },
    { name: 'pulse', shown: ({ room }) => <ConsolePulse isOff={room.settings.reactions === 'off'} /> },
    { name: 'together', hosts: true, shown: () => <ConsoleTogether /> },
    { name: 'draw', shown: () => <DrawCheck /> },
  ],
  show: [
    { name: 'shows', shown: ({ here, over }) => <ShowPanel here={here} over={over} /> },
    { name: 'prepared', shown: () => <PreparedShows /> },
  ],
  stage: [
    { name: 'stage', shown: () => <StageControls><Preview /></StageControls> },
    { name: 'sound', shown: ({ isHost }) => <ConsoleSound isHost={isHost} /> },
  ],
};

/** Below the tabs, whichever is open, one row: what is grave keeps its place, apart from all that is pressed live. */
// oxfmt-ignore
export const sideFoot: readonly Part[] = [
  { name: 'phase', hosts: true, shown: ({ room }) => <PhaseRow room={room} /> },
  { name: 'end', hosts: true, shown: () => <EndRoom /> },
];

/** On the page about the room (`?page=room`), by what it is divided into. Nobody needs it while somebody speaks. */
// oxfmt-ignore
export const roomParts: { readonly [part in RoomPart]: readonly Part[] } = {
  people: [
    { name: 'way-in', shown: ({ room, isHost }) => <WayIn room={room} isHost={isHost} /> },
    { name: 'links', hosts: true, shown: ({ room }) => <PrintableLinks room={room} /> },
    { name: 'staff', shown: () => <StaffList /> },
  ],
  pack: [
    { name: 'pack', shown: ({ room }) => <ConsolePack room={room} /> },
  ],
  settings: [
    { name: 'settings', hosts: true, shown: ({ room }) => <SettingsPage room={room} /> },
  ],
  words: [
    { name: 'held-words', shown: () => <HeldWordsControls /> },
  ],
  after: [
    { name: 'export', hosts: true, shown: ({ room, bySecret }) => <ExportLinks code={room.code} bySecret={bySecret} /> },
  ],
};
