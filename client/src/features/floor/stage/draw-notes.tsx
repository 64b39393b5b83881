import { inGroups } from '../draw-facts.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import styles from './draw-notes.module.css';
import { stageDrawTexts as texts } from '#texts/features/floor/stage';

const groupSignsCount = 16;

/** What anybody needs to check the draw: the hash before it; seed and numerals in their order after it (H2). */
export function DrawNotes() {
  const hash = useStage((state) => state.view.queue?.drawHash);
  const last = useStage((state) => state.view.draw);
  if (hash === undefined && last === undefined) return null;
  return (
    <section className={styles.draw} aria-label={texts.region}>
      {last === undefined ? null : (
        <>
          <p>
            {texts.drawn} <span className={styles.numerals}>{last.numerals.join(' · ')}</span>
            {last.total > last.numerals.length ? texts.more(last.total - last.numerals.length) : ''}
          </p>
          <p>
            {texts.seed} <code className={styles.code}>{last.seed}</code> {texts.hash}{' '}
            <code className={styles.code}>{inGroups(last.hash, groupSignsCount)}</code>
          </p>
        </>
      )}
      {hash === undefined ? null : (
        <p>
          {last === undefined ? texts.next : texts.afterNext}{' '}
          <code className={styles.code}>{inGroups(hash, groupSignsCount)}</code>
        </p>
      )}
    </section>
  );
}
