import type { ReactNode } from 'react';
import type { TakenFloor } from '../../floor/records.ts';
import { nameTranslate, shownName } from '../../floor/shown-name.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { cx } from '../../../ui/cx.ts';
import { LowerThird, thirdStyles } from '../../../ui/lower-third.tsx';
import scene from '../../../ui/scene.module.css';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { Words } from '../../../ui/words/words.tsx';
import { askerOnStage, questionOnStage, type QuestionOnStage } from '../../stage/records.ts';
import type { SceneSlots } from '../../stage/scenes.ts';
import styles from './question-scene.module.css';
import { stageQuestionTexts as texts } from '#texts/features/questions/stage';

/** The question on the screen and, where its author asks it themselves, whom to look for (Q4). */
export function QuestionScene({ Still, deck, ...slots }: SceneSlots) {
  const view = useStage((state) => state.view);
  const question = questionOnStage(view);
  if (question === undefined) return <Still title={texts.none} help={texts.noneHelp} />;
  const turn = askerOnStage(view);
  return (
    <>
      <OnScreen question={question} turn={turn} key={question.id} {...slots} />
      {turn === undefined ? null : deck}
    </>
  );
}

type OnScreenProps = Pick<SceneSlots, 'turnState' | 'turnTime'> & {
  readonly question: QuestionOnStage;
  readonly turn: TakenFloor | undefined;
};

function OnScreen({ question, turn, turnState, turnTime }: OnScreenProps) {
  return (
    <section className={styles.scene} aria-label={texts.region}>
      {turn?.sign === undefined ? null : (
        <div className={cx(scene.panel, styles.panel)} data-over style={turnColourStyle(turn.sign.colour)}>
          <Sign sign={turn.sign} size="huge" />
        </div>
      )}
      <div className={cx(scene.body, scene.column, styles.body)}>
        <div className={styles.head}>
          <p className={styles.who}>
            <Asker question={question} turn={turn} />
          </p>
          {turn === undefined ? null : <p className={scene.state}>{turnState}</p>}
          {question.weight === 0 ? null : <p>{texts.weight(question.weight)}</p>}
        </div>
        <Fit className={cx(scene.middle, styles.words)} most={0.15}>
          <FitText as="h1" gives>
            {question.text}
          </FitText>
        </Fit>
        {turn === undefined ? null : <div className={cx(scene.clock, styles.clock)}>{turnTime}</div>}
      </div>
    </section>
  );
}

type OverlayQuestionProps = {
  readonly question: QuestionOnStage;
  /** In which its author asks it themselves. */
  readonly turn: TakenFloor | undefined;
  readonly time: ReactNode;
};

/** The question the room is at, over a picture of whoever answers it. */
export function OverlayQuestion({ question, turn, time }: OverlayQuestionProps) {
  return (
    <LowerThird label={texts.region} sign={turn?.sign} beside={turn === undefined ? null : time}>
      <p className={thirdStyles.soft}>
        <Asker question={question} turn={turn} />
      </p>
      <h1 className={thirdStyles.question}>
        <Words lines={4}>{question.text}</Words>
      </h1>
    </LowerThird>
  );
}

type AskerProps = { readonly question: QuestionOnStage; readonly turn: TakenFloor | undefined };

/** A name only where its owner shows it; who is called has a sign to be found by. */
function Asker({ question, turn }: AskerProps) {
  const name = question.name ?? (turn === undefined ? undefined : shownName(turn));
  if (name === undefined) return <>{texts.unnamed}</>;
  return (
    <>
      <Words translate={nameTranslate({ name: question.name ?? turn?.name })}>{name}</Words> {texts.asks}
    </>
  );
}
