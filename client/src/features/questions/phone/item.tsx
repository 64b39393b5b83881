import { memo, useId, useLayoutEffect, useRef } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Words } from '../../../ui/words/words.tsx';
import { Stand } from './item-stand.tsx';
import styles from './item.module.css';
import type { PublicQuestion } from '../records.ts';
import { questionTexts } from '#texts/features/questions/phone';

type QuestionItemProps = {
  readonly id: string;
  /** Absent where it was taken away while the list is held still. */
  readonly question: PublicQuestion | undefined;
  readonly weight: number;
  readonly stands: boolean;
  readonly own: boolean;
  readonly settled: () => boolean;
};

/** One question as everybody sees it. */
export const QuestionItem = memo(function QuestionItem({ id, question, ...rest }: QuestionItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (question !== undefined) height.current = item.current?.getBoundingClientRect().height ?? 0;
  });
  // What is gone leaves its room, so that nothing below it moves under a finger (Q2).
  if (question === undefined)
    return (
      <li className={cx(styles.item, styles.gone)} data-question={id} style={{ minHeight: height.current }}>
        {questionTexts.gone}
      </li>
    );
  return (
    <li ref={item} className={cx(styles.item, question.state === 'onstage' && styles.onstage)} data-question={id}>
      <Question question={question} {...rest} />
    </li>
  );
});

function Question({
  question,
  weight,
  stands,
  own,
  settled,
}: Omit<QuestionItemProps, 'id' | 'question'> & { readonly question: PublicQuestion }) {
  const textId = useId();
  return (
    <>
      <Marks question={question} />
      <p id={textId} className={styles.text}>
        <Words>{question.text}</Words>
      </p>
      {question.name === undefined ? null : (
        <p className={styles.name}>
          <Words translate="no">{question.name}</Words>
        </p>
      )}
      {question.answer === undefined ? null : (
        <details className={styles.answer}>
          <summary>{questionTexts.answerTitle}</summary>
          <p>
            <Words>{question.answer}</Words>
          </p>
        </details>
      )}
      {question.state === 'answered' ? (
        <StoodWith weight={weight} own={own} />
      ) : (
        <Stand
          of="question"
          id={question.id}
          stands={stands}
          weight={weight}
          own={own}
          describedBy={textId}
          settled={settled}
        />
      )}
    </>
  );
}

/** What is answered is not stood with any more; how many did is still told. */
function StoodWith({ weight, own }: { readonly weight: number; readonly own: boolean }) {
  if (weight === 0 && !own) return null;
  return (
    <p className={styles.name}>
      {own ? questionTexts.yours : ''}
      {own && weight > 0 ? ' · ' : ''}
      {weight > 0 ? `${questionTexts.weight(weight)} ${questionTexts.weightSpoken}` : ''}
    </p>
  );
}

function Marks({ question }: { readonly question: PublicQuestion }) {
  const state =
    question.state === 'onstage'
      ? questionTexts.onstage
      : question.state === 'answered'
        ? questionTexts.answered
        : question.promised === true
          ? questionTexts.promised
          : undefined;
  if (state === undefined && question.pinned !== true && question.label === undefined) return null;
  return (
    <p className={styles.marks}>
      {state === undefined ? null : <span className={styles.state}>{state}</span>}
      {question.pinned === true ? <span>{questionTexts.pinned}</span> : null}
      {question.label === undefined ? null : (
        <span className={styles.label}>
          <Words>{question.label}</Words>
        </span>
      )}
    </p>
  );
}
