import { useEffect } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { dayOf } from '../../../engine/format.ts';
import { useAheadMs } from '../../../engine/react/use-clock-time.ts';
import { forgetTyped } from '../../../engine/typed.ts';
import { PhaseControls } from '../../../features/lifecycle/console/phase-controls.tsx';
import { Retention } from '../../../features/lifecycle/settings/after.tsx';
import { StaffList } from '../../../features/people/console/staff.tsx';
import { OpenQuestions } from '../../../features/questions/console/open-questions.tsx';
import { ExportLinks } from '../../../features/recap/console/export-links.tsx';
import { ShowPanel } from '../../../features/shows/console/panel.tsx';
import controls from '../../../ui/form/controls.module.css';
import { PrintableLinks } from '../pack.tsx';
import type { Part, Place } from '../parts.tsx';
import { Parts, partsFor } from '../side.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import styles from './over.module.css';

/** Once the room has ended, beside what is left to do: where it stands, and what it leaves. */
// oxfmt-ignore
const overParts: readonly Part[] = [
  { name: 'phase', shown: ({ room, isHost }) => <PhaseControls room={room} isHost={isHost} /> },
  { name: 'shows', shown: ({ here, over }) => <ShowPanel here={here} over={over} /> },
  { name: 'retention', hosts: true, shown: ({ room }) => <Retention settings={room.settings} /> },
  { name: 'links', hosts: true, shown: ({ room }) => <PrintableLinks room={room} /> },
  { name: 'staff', shown: () => <StaffList /> },
];

/** Once the room has ended, what is left to do, one point of the list each. */
// oxfmt-ignore
const checklistParts: readonly Part[] = [
  { name: 'recap', shown: ({ room }) => <RecapLink code={room.code} /> },
  { name: 'open', shown: () => <OpenQuestions /> },
  { name: 'export', hosts: true, shown: ({ room, bySecret }) => <ExportLinks code={room.code} bySecret={bySecret} /> },
  { name: 'kept', shown: ({ room }) => <KeptUntil room={room} /> },
];

/** What is left to do after the end, one point after the other. */
export function Over({ place }: { readonly place: Place }) {
  const { code } = place.room;
  useEffect(() => forgetTyped(code, 'answer:'), [code]);
  return (
    <div className={styles.over}>
      <div className={styles.list}>
        <p className={styles.title}>{consoleTexts.over}</p>
        <ol role="list" className={styles.points} aria-label={consoleTexts.checklist}>
          {partsFor(place, checklistParts).map(({ name, shown }) => (
            <li key={name} className={styles.point} data-point={name}>
              {shown(place)}
            </li>
          ))}
        </ol>
      </div>
      <aside className={styles.side} aria-label={consoleTexts.side}>
        <Parts parts={overParts} place={place} />
      </aside>
    </div>
  );
}

const dayMs = 86_400_000;

function RecapLink({ code }: { readonly code: string }) {
  return (
    <section className={controls.group} aria-labelledby="recap-link-heading">
      <h2 id="recap-link-heading" className={controls.heading}>
        {consoleTexts.recapTitle}
      </h2>
      <p>
        <a href={`/r/${encodeURIComponent(code)}/recap`} target="_blank" rel="noreferrer">
          {consoleTexts.recap}
        </a>
      </p>
    </section>
  );
}

/** L5: until when all of it is there. */
function KeptUntil({ room }: { readonly room: RoomRecord }) {
  const aheadMs = useAheadMs();
  const { endedAt, settings } = room;
  if (endedAt === undefined) return null;
  const days = settings.retentionDays;
  return (
    <section className={controls.group} aria-labelledby="kept-heading">
      <h2 id="kept-heading" className={controls.heading}>
        {consoleTexts.keptTitle}
      </h2>
      <p>{days === 0 ? consoleTexts.keptNot : consoleTexts.keptUntil(dayOf(endedAt - aheadMs + days * dayMs))}</p>
    </section>
  );
}
