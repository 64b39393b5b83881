import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { dayOf } from '../../../engine/format.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useAheadMs } from '../../../engine/react/use-clock-time.ts';
import controls from '../../../ui/form/controls.module.css';
import { consoleTexts } from '#texts/surfaces/console';

const dayMs = 86_400_000;

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
