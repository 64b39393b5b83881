import { kindName } from '#texts/features/floor';
import { deckOf, floorOf, type TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { TurnClock } from '../turn-clock.tsx';
import { voiceOf } from '../../voice/records.ts';
import { shownLineOf, type ShownLine } from '../../voice/shown-line.ts';
import { StageVoice } from '../../voice/stage/voice.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { AgendaLine } from '../../agenda/stage/line.tsx';
import { floorStateWords } from './state-words.ts';
import { OnDeck } from './on-deck.tsx';
import styles from './floor-scene.module.css';
import { StillScene } from '../../../surfaces/stage/scene-still.tsx';
import { stagePageTexts } from '#texts/surfaces/stage';
import { useStillness } from '../../../ui/use-stillness.ts';

const texts = stagePageTexts.floor;

/** T2: main text has at least a fourteenth of the screen's height. */
const leastShare = 1 / 14;

export function FloorScene() {
  const floor = floorOf(useStage((state) => state.view.now));
  const waiting = deckOf(useStage((state) => state.view.deck));
  return floor.state === 'free' ? (
    <StillScene title={texts.free} help={stagePageTexts.queue.emptyHelp} />
  ) : (
    <>
      <OnTheFloor floor={floor} key={floor.turnId} />
      {waiting === undefined ? null : <OnDeck deck={waiting} />}
    </>
  );
}

/** What kind of turn it is, where it is not the usual one and goes on; what troubles its voice comes first. */
function stateWords(floor: TakenFloor, line: ShownLine | undefined): string {
  const troubled = line !== undefined && line !== 'live';
  const kind = floor.state === 'on-air' && !troubled ? kindName(floor.kind) : undefined;
  return kind ?? floorStateWords(floor, line);
}

function OnTheFloor({ floor }: { readonly floor: TakenFloor }) {
  const line = shownLineOf(floor, voiceOf(useStage((state) => state.view.voice)));
  const still = useStillness();
  return (
    <section className={styles.scene} aria-label={texts.region} data-state={floor.state}>
      {floor.sign === undefined ? (
        <div className={styles.bar} data-over />
      ) : (
        <div
          className={cx(styles.panel, floor.place !== undefined && styles.placed)}
          data-over
          style={turnColourStyle(floor.sign.colour)}
        >
          <div className={styles.numeral}>
            <Sign sign={floor.sign} size="huge" />
          </div>
          {floor.place === undefined ? null : (
            <Fit className={styles.place} least={leastShare} most={0.082}>
              <FitText gives>{floor.place}</FitText>
            </Fit>
          )}
        </div>
      )}
      <div className={styles.body}>
        <div className={styles.head}>
          <p className={styles.state}>{stateWords(floor, line)}</p>
          <AgendaLine className={styles.agenda ?? ''} />
        </div>
        <Fit className={styles.words} least={leastShare} most={floor.topic === undefined ? 0.15 : 0.1}>
          <FitText as="h1" ratio={1.6} className={styles.name} translate={nameTranslate(floor)}>
            {shownName(floor)}
          </FitText>
          {floor.topic === undefined ? null : (
            <FitText gives className={styles.topic}>
              {floor.topic}
            </FitText>
          )}
        </Fit>
        <div className={styles.clock}>
          <TurnClock floor={floor} />
          <StageVoice line={line} colour={floor.sign?.colour} still={still} />
        </div>
      </div>
    </section>
  );
}
