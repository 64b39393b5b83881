import { floorOf, deckOf, type TakenFloor } from '../../floor/records.ts';
import { nameTranslate, shownName } from '../../floor/shown-name.ts';
import { voiceOf } from '../../voice/records.ts';
import { shownLineOf } from '../../voice/shown-line.ts';
import { StageVoice } from '../../voice/stage/voice.tsx';
import { useStage } from '../../../engine/react/room-context.tsx';
import { TurnClock } from '../../floor/turn-clock.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { Words } from '../../../ui/words/words.tsx';
import { floorStateWords } from '../../floor/stage/state-words.ts';
import { OnDeck } from '../../floor/stage/on-deck.tsx';
import { questionOnStage, type QuestionOnStage } from '../../stage/records.ts';
import styles from './question-scene.module.css';
import { StillScene } from '../../../surfaces/stage/scene-still.tsx';
import { stagePageTexts } from '#texts/surfaces/stage';
import { useStillness } from '../../../ui/use-stillness.ts';

const texts = stagePageTexts.question;

/** T2: main text has at least a fourteenth of the screen's height. */
const leastShare = 1 / 14;

/** The question on the screen and, where its author asks it themselves, whom to look for (Q4). */
export function QuestionScene() {
  const view = useStage((state) => state.view);
  const question = questionOnStage(view);
  if (question === undefined) return <StillScene title={texts.none} help={texts.noneHelp} />;
  const floor = floorOf(view.now);
  const isIts = floor.state !== 'free' && floor.questionId === question.id;
  const deck = deckOf(view.deck);
  return (
    <>
      <OnScreen question={question} turn={isIts ? floor : undefined} key={question.id} />
      {isIts && deck !== undefined ? <OnDeck deck={deck} /> : null}
    </>
  );
}

type OnScreenProps = { readonly question: QuestionOnStage; readonly turn: TakenFloor | undefined };

function OnScreen({ question, turn }: OnScreenProps) {
  const voice = voiceOf(useStage((state) => state.view.voice));
  const line = turn === undefined ? undefined : shownLineOf(turn, voice);
  const still = useStillness();
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
          {turn === undefined ? null : <p className={styles.state}>{floorStateWords(turn, line)}</p>}
          {question.weight === 0 ? null : <p>{texts.weight(question.weight)}</p>}
        </div>
        <Fit className={styles.words} least={leastShare} most={0.15}>
          <FitText as="h1" gives>
            {question.text}
          </FitText>
        </Fit>
        {turn === undefined ? null : (
          <div className={styles.clock}>
            <TurnClock floor={turn} />
            <StageVoice line={line} colour={turn.sign?.colour} still={still} />
          </div>
        )}
      </div>
    </section>
  );
}

/** A name only where its owner shows it; who is called has a sign to be found by. */
function Asker({ question, turn }: OnScreenProps) {
  const name = question.name ?? (turn === undefined ? undefined : shownName(turn));
  if (name === undefined) return <>{texts.unnamed}</>;
  return (
    <>
      <Words translate={nameTranslate({ name: question.name ?? turn?.name })}>{name}</Words> {texts.asks}
    </>
  );
}
