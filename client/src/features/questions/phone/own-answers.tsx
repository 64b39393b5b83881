import { useMemo } from 'react';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './own-answers.module.css';
import { answerTexts } from '#texts/features/questions/phone';

/** H13: what one was promised in writing, and what was written since. */
export function OwnAnswers() {
  const questions = useRoom((state) => state.personal.questions);
  const promised = useMemo(() => (questions ?? []).filter((one) => one.promised === true), [questions]);
  if (promised.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby="own-answers">
      <h2 id="own-answers" className={styles.heading}>
        {answerTexts.own}
      </h2>
      {promised.map(({ id, text, answer }) => (
        <div key={id} className={styles.item}>
          <p className={styles.text}>
            <Words>{text}</Words>
          </p>
          <p className={answer === undefined ? styles.soon : styles.answer} role="status">
            {answer === undefined ? answerTexts.comes : <Words>{answer}</Words>}
          </p>
        </div>
      ))}
    </section>
  );
}
