import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Words } from '../../../ui/words/words.tsx';
import { Stand, StoodWith } from './item-stand.tsx';
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

/** One question as everybody sees it: its words, and its weight as the button at the row's end. */
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
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={styles.words} data-open={isOpen}>
        <p id={textId} className={styles.text}>
          <Words>{question.text}</Words>
        </p>{' '}
        <div className={styles.quiet}>
          <Marks question={question} />
          {question.name === undefined ? null : (
            <span className={styles.name}>
              <Words translate="no">{question.name}</Words>
            </span>
          )}
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            aria-describedby={textId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? questionTexts.less : questionTexts.more}
          </button>
        </div>
      </div>
      {question.state === 'answered' ? (
        <StoodWith weight={weight} yours={own} />
      ) : (
        <Stand
          of="question"
          id={question.id}
          stands={stands}
          weight={weight}
          own={own}
          describedBy={textId}
          words={question.text}
          settled={settled}
        />
      )}
      {question.answer === undefined ? null : (
        <details className={styles.answer}>
          <summary>{questionTexts.answerTitle}</summary>
          <p>
            <Words>{question.answer}</Words>
          </p>
        </details>
      )}
    </>
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
  return (
    <>
      {state === undefined ? null : <span className={styles.state}>{state}</span>}
      {question.pinned === true ? <span>{questionTexts.pinned}</span> : null}
      {question.label === undefined ? null : (
        <span className={styles.label}>
          <Words>{question.label}</Words>
        </span>
      )}
    </>
  );
}
