import { PhaseControls } from '../../../features/lifecycle/console/phase-controls.tsx';
import { Retention } from '../../../features/lifecycle/settings/after.tsx';
import { StaffList } from '../../../features/people/console/staff.tsx';
import { OpenQuestions } from '../../../features/questions/console/open-questions.tsx';
import { ExportLinks } from '../../../features/recap/console/export-links.tsx';
import { ShowPanel } from '../../../features/shows/console/panel.tsx';
import { PrintableLinks } from '../pack.tsx';
import type { Part } from '../parts.tsx';
import { KeptUntil, RecapLink } from './checklist.tsx';

/** Once the room has ended, beside what is left to do: where it stands, and what it leaves. */
// oxfmt-ignore
export const overParts: readonly Part[] = [
  { name: 'phase', shown: ({ room, isHost }) => <PhaseControls room={room} isHost={isHost} /> },
  { name: 'shows', shown: ({ here, over }) => <ShowPanel here={here} over={over} /> },
  { name: 'retention', hosts: true, shown: ({ room }) => <Retention settings={room.settings} /> },
  { name: 'links', hosts: true, shown: ({ room }) => <PrintableLinks room={room} /> },
  { name: 'staff', shown: () => <StaffList /> },
];

/** Once the room has ended, what is left to do, one point of the list each. */
// oxfmt-ignore
export const checklistParts: readonly Part[] = [
  { name: 'recap', shown: ({ room }) => <RecapLink code={room.code} /> },
  { name: 'open', shown: () => <OpenQuestions /> },
  { name: 'export', hosts: true, shown: ({ room, bySecret }) => <ExportLinks code={room.code} bySecret={bySecret} /> },
  { name: 'kept', shown: ({ room }) => <KeptUntil room={room} /> },
];
