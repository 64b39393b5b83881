import { Words } from '../../../ui/words/words.tsx';
import { questionFacts } from './facts.ts';
import { Figures } from './figures.tsx';
import styles from './questions.module.css';
import { More, RecapSection, type TitleLevel } from './section.tsx';
import type { RecapQuestion, RecapQuestions as Questions } from '../records.ts';
import { recapTexts } from '#texts/features/recap';

type QuestionsProps = { readonly questions: Questions; readonly level: TitleLevel };

const shownQuestionsCount = 30;

type QuestionMark = 'promised-answered' | 'promised-open' | 'answered';

const markWords: { readonly [mark in QuestionMark]: string } = {
  'promised-answered': recapTexts.promisedAnswered,
  'promised-open': recapTexts.promisedOpen,
  answered: recapTexts.isAnswered,
};

/** What was asked and what came of it; what was promised comes first, as it waits for somebody. */
export function RecapQuestions({ questions, level }: QuestionsProps) {
  const { asked, promised = 0, kept = 0 } = questions;
  const items = promisedFirst(questions.items);
  const rest = items.slice(shownQuestionsCount);
  return (
    <RecapSection title={recapTexts.questions} level={level}>
      <Figures facts={questionFacts(questions)} />
      {promised === 0 ? null : <p className={styles.sums}>{recapTexts.kept(kept, promised)}</p>}
      <QuestionList items={items.slice(0, shownQuestionsCount)} />
      {rest.length === 0 ? null : (
        <More summary={recapTexts.restOfQuestions(rest.length)} onPaper>
          <QuestionList items={rest} />
        </More>
      )}
      {items.length < asked ? <p className={styles.sums}>{recapTexts.ofQuestions(items.length, asked)}</p> : null}
    </RecapSection>
  );
}

function QuestionList({ items }: { readonly items: readonly RecapQuestion[] }) {
  return (
    <ul className={styles.list} role="list">
      {items.map((question) => (
        <Question key={question.id} question={question} />
      ))}
    </ul>
  );
}

function Question({ question }: { readonly question: RecapQuestion }) {
  const { text, name, weight, answer, label } = question;
  const mark = markOf(question);
  return (
    <li className={styles.question}>
      <p className={styles.text}>
        <Words>{text}</Words>
      </p>
      <p className={styles.facts}>
        {name === undefined ? null : <Words translate="no">{name}</Words>}
        {weight === undefined ? null : <span>{recapTexts.stood(weight)}</span>}
        {label === undefined ? null : <Words>{label}</Words>}
        {mark === undefined ? null : (
          <span className={styles.mark} data-mark={mark}>
            {markWords[mark]}
          </span>
        )}
      </p>
      {answer === undefined ? null : (
        <p className={styles.answer}>
          <span className={styles.answerWord}>{recapTexts.answer}</span> <Words>{answer}</Words>
        </p>
      )}
    </li>
  );
}

/** Promised ones first, as they wait for somebody; the rest as it comes. */
export function promisedFirst(items: readonly RecapQuestion[]): readonly RecapQuestion[] {
  return [...items.filter(({ promised }) => promised), ...items.filter(({ promised }) => !promised)];
}

export function markOf({ promised, answer, state }: RecapQuestion): QuestionMark | undefined {
  const isAnswered = answer !== undefined || state === 'answered';
  if (promised) return isAnswered ? 'promised-answered' : 'promised-open';
  return isAnswered ? 'answered' : undefined;
}
