import type { ReactNode } from 'react';
import { kindName } from '#texts/features/floor';
import { floorOf, type TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { voiceOf } from '../../voice/records.ts';
import { shownLineOf, type ShownLine } from '../../voice/state.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { LowerThird, thirdStyles } from '../../../ui/lower-third.tsx';
import scene from '../../../ui/scene.module.css';
import { Words } from '../../../ui/words/words.tsx';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import type { SceneSlots } from '../../stage/scenes.ts';
import { OnDeck } from './on-deck.tsx';
import styles from './floor-scene.module.css';
import { stageFloorTexts as texts, stageQueueTexts } from '#texts/features/floor/stage';

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
        <div className={scene.bar} data-over />
      ) : (
        <div
          className={cx(scene.panel, styles.panel, floor.place !== undefined && styles.placed)}
          data-over
          style={turnColourStyle(floor.sign.colour)}
        >
          <div className={styles.numeral}>
            <Sign sign={floor.sign} size="huge" />
          </div>
          {floor.place === undefined ? null : (
            <Fit className={styles.place} most={0.082}>
              <FitText gives>{floor.place}</FitText>
            </Fit>
          )}
        </div>
      )}
      <div className={cx(scene.body, scene.column, styles.body)}>
        <div className={styles.head}>
          <p className={cx(scene.state, styles.state)}>{stateWords(floor, line)}</p>
          {agenda}
        </div>
        <Fit className={styles.words} most={floor.topic === undefined ? 0.15 : 0.1}>
          <FitText as="h1" ratio={1.6} className={styles.name} translate={nameTranslate(floor)}>
            {shownName(floor)}
          </FitText>
          {floor.topic === undefined ? null : (
            <FitText gives className={styles.topic}>
              {floor.topic}
            </FitText>
          )}
        </Fit>
        <div className={cx(scene.clock, styles.clock)}>{turnTime}</div>
      </div>
    </section>
  );
}

type OverlayTurnProps = { readonly floor: TakenFloor; readonly time: ReactNode };

/** Who has the floor, over a picture of them. */
export function OverlayTurn({ floor, time }: OverlayTurnProps) {
  return (
    <LowerThird label={texts.region} state={floor.state} sign={floor.sign} beside={time}>
      <h1 className={thirdStyles.name}>
        <Words lines={1} translate={nameTranslate(floor)}>
          {shownName(floor)}
        </Words>
      </h1>
      {floor.place === undefined ? null : (
        <p className={thirdStyles.soft}>
          <Words lines={1}>{floor.place}</Words>
        </p>
      )}
      {floor.topic === undefined ? null : (
        <p className={thirdStyles.topic}>
          <Words lines={2}>{floor.topic}</Words>
        </p>
      )}
    </LowerThird>
  );
}

/** What is going on with whoever has the floor; `line` says how they are heard, where that is worth a word. */
export function turnStateWords(floor: TakenFloor, line: ShownLine | undefined): string {
  if (line !== undefined) return texts.line[line];
  switch (floor.state) {
    case 'called':
      return texts.called;
    case 'accepted':
      return texts.accepted[floor.by];
    case 'on-air':
      return floor.by === 'read' ? texts.read : texts.onAir;
  }
}

/** The same of the turn there is. */
export function TurnState() {
  const floor = floorOf(useStage((state) => state.view.now));
  const voice = voiceOf(useStage((state) => state.view.voice));
  return floor.state === 'free' ? null : <>{turnStateWords(floor, shownLineOf(floor, voice))}</>;
}
