import { kindName } from '#texts/features/floor';
import { floorOf, type TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { voiceOf } from '../../voice/records.ts';
import { shownLineOf, type ShownLine } from '../../voice/shown-line.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import type { SceneSlots } from '../../stage/scene-slots.ts';
import { turnStateWords } from './turn-state.tsx';
import { OnDeck } from './on-deck.tsx';
import styles from './floor-scene.module.css';
import { stageFloorTexts as texts, stageQueueTexts } from '#texts/features/floor/stage';

/** T2: main text has at least a fourteenth of the screen's height. */
const leastShare = 1 / 14;

export function FloorScene({ Still, ...slots }: SceneSlots) {
  const floor = floorOf(useStage((state) => state.view.now));
  return floor.state === 'free' ? (
    <Still title={texts.free} help={stageQueueTexts.emptyHelp} />
  ) : (
    <>
      <OnTheFloor floor={floor} key={floor.turnId} {...slots} />
      <OnDeck />
    </>
  );
}

/** What kind of turn it is, where it is not the usual one and goes on; what troubles its voice comes first. */
function stateWords(floor: TakenFloor, line: ShownLine | undefined): string {
  const troubled = line !== undefined && line !== 'live';
  const kind = floor.state === 'on-air' && !troubled ? kindName(floor.kind) : undefined;
  return kind ?? turnStateWords(floor, line);
}

type OnTheFloorProps = Pick<SceneSlots, 'agenda' | 'turnTime'> & { readonly floor: TakenFloor };

function OnTheFloor({ floor, agenda, turnTime }: OnTheFloorProps) {
  const line = shownLineOf(floor, voiceOf(useStage((state) => state.view.voice)));
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
          {agenda}
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
        <div className={styles.clock}>{turnTime}</div>
      </div>
    </section>
  );
}
