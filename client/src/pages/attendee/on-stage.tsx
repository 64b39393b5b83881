import type { ViewRecord } from '../../../../shared/kernel/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './on-stage.module.css';
import { attendeeTexts } from './texts.ts';

/** The question the whole room looks at. `beside`: the floor's own line has it already. */
export function OnStage({ beside }: { readonly beside: string | undefined }) {
  const key = useRoom(({ view }) =>
    Object.keys(view).find((one) => one.startsWith('question:') && view[one]?.['state'] === 'onstage'),
  );
  const question: ViewRecord | undefined = useRoom(({ view }) => (key === undefined ? undefined : view[key]));
  if (question === undefined || key === `question:${beside}`) return null;
  const name = question['name'];
  return (
    <section className={styles.question} aria-label={attendeeTexts.onStage}>
      <p className={styles.label} aria-hidden="true">
        {attendeeTexts.onStage}
      </p>
      <p className={styles.text}>
        <Words lines={4}>{String(question['text'] ?? '')}</Words>
      </p>
      {typeof name === 'string' ? (
        <p className={styles.label}>
          <Words translate="no">{name}</Words>
        </p>
      ) : null}
    </section>
  );
}
