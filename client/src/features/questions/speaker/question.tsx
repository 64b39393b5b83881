import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from '../../../surfaces/speaker/layout.module.css';
import type { OnStage } from './on-stage.ts';
import { speakerTexts } from '#texts/surfaces/speaker';

type QuestionProps = { readonly question: OnStage };

/** The floor is free and a question is on the big screen: it is the speaker's to answer. */
export function SpeakerQuestion({ question }: QuestionProps) {
  const { name, text, weight = 0 } = question;
  return (
    <section className={styles.floor} aria-label={speakerTexts.question}>
      <p className={styles.state}>
        {name === undefined ? (
          speakerTexts.unnamed
        ) : (
          <>
            <Words translate="no">{name}</Words> {speakerTexts.asks}
          </>
        )}{' '}
        {weight === 0 ? null : <span className={styles.weight}>{speakerTexts.weight(weight)}</span>}
      </p>
      <Fit className={styles.words} least={0.03} most={0.1}>
        <FitText gives className={styles.question}>
          {text}
        </FitText>
      </Fit>
    </section>
  );
}

/** Somebody has the floor about something else meanwhile. */
export function SpeakerQuestionAside({ question }: QuestionProps) {
  return (
    <section className={styles.next} aria-label={speakerTexts.question}>
      <h2 className={styles.nextTitle}>{speakerTexts.onStage}</h2>
      <p className={styles.nextTopic}>
        <Words lines={4}>{question.text}</Words>
      </p>
    </section>
  );
}
