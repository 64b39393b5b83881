import { useRoom } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './on-stage.module.css';
import { onStageText } from '#texts/features/questions';

/** The question the whole room looks at. `beside`: the floor's own line has it already. */
export function OnStage({ beside }: { readonly beside: string | undefined }) {
  const question = useRoom(({ view }) => itemsOf(view, 'question:').find(({ state }) => state === 'onstage'));
  if (question === undefined || question.id === beside) return null;
  const { text, name } = question;
  return (
    <section className={styles.question} aria-label={onStageText}>
      <p className={styles.label} aria-hidden="true">
        {onStageText}
      </p>
      <p className={styles.text}>
        <Words lines={4}>{text}</Words>
      </p>
      {name !== undefined ? (
        <p className={styles.label}>
          <Words translate="no">{name}</Words>
        </p>
      ) : null}
    </section>
  );
}
