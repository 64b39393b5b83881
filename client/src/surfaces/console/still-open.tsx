import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { floorOf } from '../../features/floor/records.ts';
import { dayOf } from '../../engine/format.ts';
import { itemsOf } from '../../engine/items.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { useAheadMs } from '../../engine/react/use-clock-time.ts';
import controls from '../../ui/form/controls.module.css';
import styles from './still-open.module.css';
import { consoleTexts } from '#texts/surfaces/console';

const dayMs = 86_400_000;

/** What ends with the room, or would be left undone: said before somebody ends it. Nothing where nothing is open. */
export function StillOpen() {
  const floor = useRoom((state) => floorOf(state.view.now));
  const hands = useRoom((state) => itemsOf(state.staff, 'hand:').filter(({ id }) => id !== floor.handId).length);
  const inbox = useRoom((state) => state.staff.inbox);
  const shows = useRoom((state) => itemsOf(state.staff, 'show:').filter((show) => show.state === 'open').length);
  const facts = [
    floor.state === 'free' ? undefined : consoleTexts.floorTaken,
    hands === 0 ? undefined : consoleTexts.handsWait(hands),
    shows === 0 ? undefined : consoleTexts.showGoesOn,
    ...questionFacts((inbox?.open ?? 0) + (inbox?.new ?? 0), (inbox?.promised ?? 0) - (inbox?.kept ?? 0)),
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts} aria-label={consoleTexts.stillOpen}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

const questionFacts = (open: number, owed: number) => [
  open === 0 ? undefined : consoleTexts.questionsOpen(open),
  owed <= 0 ? undefined : consoleTexts.answersOwed(owed),
];

export function RecapLink({ code }: { readonly code: string }) {
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

/** How many questions nobody has dealt with. */
export function OpenQuestions() {
  const open = useRoom((state) => (state.staff.inbox?.open ?? 0) + (state.staff.inbox?.new ?? 0));
  if (open === 0) return null;
  return (
    <section className={controls.group} aria-labelledby="left-open-heading">
      <h2 id="left-open-heading" className={controls.heading}>
        {consoleTexts.openTitle}
      </h2>
      <p>{consoleTexts.questionsOpen(open)}</p>
    </section>
  );
}

/** L5: until when all of it is there. */
export function KeptUntil({ room }: { readonly room: RoomRecord }) {
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
