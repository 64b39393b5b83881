import { useEffect, useLayoutEffect } from 'react';
import type { TakenFloor } from '../../features/floor/records.ts';
import { TurnClock } from '../../features/floor/turn-clock.tsx';
import { voiceOf } from '../../features/voice/records.ts';
import { shownLineOf } from '../../features/voice/state.ts';
import { StageVoice } from '../../features/voice/stage/voice.tsx';
import { useStage } from '../../engine/react/room-context.tsx';
import { OverlayTurn, turnStateWords } from '../../features/floor/stage/floor-scene.tsx';
import { OverlayQuestion } from '../../features/questions/stage/question-scene.tsx';
import { overlayFactsOf } from '../../features/stage/records.ts';
import { Join } from './join.tsx';
import { OverlayShow } from '../../features/shows/stage/overlay-show.tsx';
import { setGround } from '../../ui/screen/ground.ts';
import styles from './overlay.module.css';
import { switchedOn, useStillness } from '../../ui/motion/use-stillness.ts';

/**
 * Laid over a camera's picture by the program that mixes it: a lower third, and no ground of its own (T4). So it does not
 * go with the hall: dark, or by `?light` as whoever mixes the picture likes it.
 */
export function Overlay() {
  const theme = switchedOn(location.search, 'light') ? 'light' : 'dark';
  const view = useStage((state) => state.view);
  const still = useStillness();
  const room = view.room;
  const { floor, question, show } = overlayFactsOf(view);
  const time = floor === undefined ? null : <Time floor={floor} />;
  useLayoutEffect(() => setGround(theme), [theme]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['overlay'] = '';
    return () => {
      delete dataset['overlay'];
    };
  }, []);
  return (
    <main className={styles.overlay} data-theme={theme} data-still={still || undefined}>
      {question === undefined ? null : <OverlayQuestion question={question} turn={floor} time={time} />}
      {question === undefined && floor !== undefined ? <OverlayTurn floor={floor} time={time} /> : null}
      {show === undefined ? null : <OverlayShow show={show} key={show.id} />}
      {room !== undefined && switchedOn(location.search, 'join') ? (
        <div className={styles.join}>
          <Join room={room} shape="corner" />
        </div>
      ) : null}
    </main>
  );
}

/** The time of a turn that runs; else why it does not. */
function Time({ floor }: { readonly floor: TakenFloor }) {
  const line = shownLineOf(floor, voiceOf(useStage((state) => state.view.voice)));
  const troubled = line !== undefined && line !== 'live';
  return (
    <>
      {line === 'live' ? <StageVoice line={line} colour={floor.sign?.colour} still className={styles.live} /> : null}
      <div className={styles.clock}>
        {floor.state === 'on-air' ? <TurnClock floor={floor} /> : null}
        {floor.state !== 'on-air' || troubled ? <p className={styles.state}>{turnStateWords(floor, line)}</p> : null}
      </div>
    </>
  );
}
