import { useEffect } from 'react';
import type { TakenFloor } from '../../features/floor/records.ts';
import { nameTranslate, shownName } from '../../features/floor/shown-name.ts';
import { TurnClock } from '../../features/floor/turn-clock.tsx';
import { voiceOf } from '../../features/voice/records.ts';
import { shownLineOf } from '../../features/voice/shown-line.ts';
import { StageVoice } from '../../features/voice/stage/voice.tsx';
import { useStage } from '../../engine/react/room-context.tsx';
import { Sign } from '../../ui/sign.tsx';
import { Words } from '../../ui/words/words.tsx';
import { floorStateWords } from '../../features/floor/stage/state-words.ts';
import { Join } from './join.tsx';
import { overlayFactsOf } from './overlay-facts.ts';
import { OverlayShow } from '../../features/shows/stage/overlay-show.tsx';
import type { QuestionOnStage } from '../../features/stage/records.ts';
import styles from './overlay.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';
import { switchedOn, useStillness } from '../../ui/use-stillness.ts';

/** Laid over a camera's picture by the program that mixes it: a lower third, and no ground of its own (T4). */
export function Overlay({ theme }: { readonly theme: 'light' | 'dark' }) {
  const view = useStage((state) => state.view);
  const still = useStillness();
  const room = view.room;
  const { floor, question, show } = overlayFactsOf(view);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['overlay'] = '';
    return () => {
      delete dataset['overlay'];
    };
  }, []);
  useEffect(() => {
    if (room !== undefined) document.title = room.title;
  }, [room]);
  return (
    <main className={styles.overlay} data-theme={theme} data-still={still || undefined}>
      {question === undefined ? null : <Asked question={question} turn={floor} />}
      {question === undefined && floor !== undefined ? <Speaking floor={floor} /> : null}
      {show === undefined ? null : <OverlayShow show={show} key={show.id} />}
      {room !== undefined && switchedOn(location.search, 'join') ? (
        <div className={styles.join}>
          <Join room={room} shape="corner" />
        </div>
      ) : null}
    </main>
  );
}

function Speaking({ floor }: { readonly floor: TakenFloor }) {
  return (
    <section className={styles.third} aria-label={stagePageTexts.floor.region} data-state={floor.state}>
      {floor.sign === undefined ? null : <Sign sign={floor.sign} className={styles.sign} />}
      <div className={styles.words}>
        <h1 className={styles.name}>
          <Words lines={1} translate={nameTranslate(floor)}>
            {shownName(floor)}
          </Words>
        </h1>
        {floor.place === undefined ? null : (
          <p className={styles.soft}>
            <Words lines={1}>{floor.place}</Words>
          </p>
        )}
        {floor.topic === undefined ? null : (
          <p className={styles.topic}>
            <Words lines={2}>{floor.topic}</Words>
          </p>
        )}
      </div>
      <Clock floor={floor} />
    </section>
  );
}

type AskedProps = { readonly question: QuestionOnStage; readonly turn: TakenFloor | undefined };

function Asked({ question, turn }: AskedProps) {
  const name = question.name ?? (turn === undefined ? undefined : shownName(turn));
  return (
    <section className={styles.third} aria-label={stagePageTexts.question.region}>
      {turn?.sign === undefined ? null : <Sign sign={turn.sign} className={styles.sign} />}
      <div className={styles.words}>
        <p className={styles.soft}>
          {name === undefined ? (
            stagePageTexts.question.unnamed
          ) : (
            <>
              <Words translate={nameTranslate({ name: question.name ?? turn?.name })}>{name}</Words>{' '}
              {stagePageTexts.question.asks}
            </>
          )}
        </p>
        <h1 className={styles.question}>
          <Words lines={4}>{question.text}</Words>
        </h1>
      </div>
      {turn === undefined ? null : <Clock floor={turn} />}
    </section>
  );
}

/** The time of a turn that runs; else why it does not. */
function Clock({ floor }: { readonly floor: TakenFloor }) {
  const line = shownLineOf(floor, voiceOf(useStage((state) => state.view.voice)));
  const troubled = line !== undefined && line !== 'live';
  return (
    <>
      {line === 'live' ? <StageVoice line={line} colour={floor.sign?.colour} still className={styles.live} /> : null}
      <div className={styles.clock}>
        {floor.state === 'on-air' ? <TurnClock floor={floor} /> : null}
        {floor.state !== 'on-air' || troubled ? <p className={styles.soft}>{floorStateWords(floor, line)}</p> : null}
      </div>
    </>
  );
}
