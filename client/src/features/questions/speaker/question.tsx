import type { PublicView } from '../../../../../shared/room/records.ts';
import { itemsOf, type ItemOf } from '../../../engine/items.ts';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import lectern from '../../../ui/lectern.module.css';
import styles from './question.module.css';
import { speakerQuestionTexts as texts } from '#texts/features/questions/speaker';

type OnStage = ItemOf<PublicView, 'question:'> & { readonly weight?: number };

/** The question on the big screen, with how many stand with it as far as that is told. */
export function onStageOf(view: PublicView): OnStage | undefined {
  const question = itemsOf(view, 'question:').find(({ state }) => state === 'onstage');
  if (question === undefined) return undefined;
  const weight = view.weights?.w[view.questions?.order.indexOf(question.id) ?? -1];
  return weight === undefined ? question : { ...question, weight };
}

type Open = { readonly count: number; readonly areMore: boolean };

/** How many questions are open, of those that pages are told of; where a room has more than those, there may be more. */
export function openQuestionsOf(view: PublicView): Open | undefined {
  const questions = view.questions;
  if (questions === undefined || questions.mode === 'off') return undefined;
  const told = itemsOf(view, 'question:');
  const count = told.filter(({ state }) => state !== 'answered').length;
  return count === 0 ? undefined : { count, areMore: questions.total > told.length };
}

type QuestionProps = { readonly question: OnStage };

/** The floor is free and a question is on the big screen: it is the speaker's to answer. */
export function SpeakerQuestion({ question }: QuestionProps) {
  const { name, text } = question;
  return (
    <section className={lectern.main} aria-label={texts.region}>
      <Fit className={lectern.panel} least={0.03} most={0.13}>
        <FitText gives>{text}</FitText>
      </Fit>
      <div className={lectern.low}>
        <p className={lectern.state}>{name === undefined ? texts.unnamed : texts.asks}</p>
        {name === undefined ? null : (
          <p className={styles.name}>
            <Words lines={2} translate="no">
              {name}
            </Words>
          </p>
        )}
        <p className={styles.weight}>
          <SpeakerQuestionWeight question={question} />
        </p>
      </div>
    </section>
  );
}

/** How many ask it too. */
export function SpeakerQuestionWeight({ question: { weight = 0 } }: QuestionProps) {
  return weight === 0 ? null : <span>{texts.weight(weight)}</span>;
}

/** Somebody has the floor about something else meanwhile. */
export function SpeakerQuestionAside({ question }: QuestionProps) {
  return (
    <section className={cx(lectern.rows, styles.aside)} aria-label={texts.region}>
      <h2 className={cx(lectern.title, styles.onStage)}>{texts.onStage}</h2>
      <p>
        <Words lines={1}>{question.text}</Words>
      </p>
    </section>
  );
}
