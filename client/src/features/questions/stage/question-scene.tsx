import { floorOf, type TakenFloor } from '../../floor/records.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { questionOnStage, type QuestionOnStage } from '../../stage/records.ts';
import type { SceneSlots } from '../../stage/scene-slots.ts';
import { Asker } from './asker.tsx';
import styles from './question-scene.module.css';
import { stageQuestionTexts as texts } from '#texts/features/questions/stage';

/** T2: main text has at least a fourteenth of the screen's height. */
const leastShare = 1 / 14;

/** The question on the screen and, where its author asks it themselves, whom to look for (Q4). */
export function QuestionScene({ Still, deck, ...slots }: SceneSlots) {
  const view = useStage((state) => state.view);
  const question = questionOnStage(view);
  if (question === undefined) return <Still title={texts.none} help={texts.noneHelp} />;
  const floor = floorOf(view.now);
  const isIts = floor.state !== 'free' && floor.questionId === question.id;
  return (
    <>
      <OnScreen question={question} turn={isIts ? floor : undefined} key={question.id} {...slots} />
      {isIts ? deck : null}
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
        <div className={styles.panel} data-over style={turnColourStyle(turn.sign.colour)}>
          <Sign sign={turn.sign} size="huge" />
        </div>
      )}
      <div className={styles.body}>
        <div className={styles.head}>
          <p className={styles.who}>
            <Asker question={question} turn={turn} />
          </p>
          {turn === undefined ? null : <p className={styles.state}>{turnState}</p>}
          {question.weight === 0 ? null : <p>{texts.weight(question.weight)}</p>}
        </div>
        <Fit className={styles.words} least={leastShare} most={0.15}>
          <FitText as="h1" gives>
            {question.text}
          </FitText>
        </Fit>
        {turn === undefined ? null : <div className={styles.clock}>{turnTime}</div>}
      </div>
    </section>
  );
}
