import { useEffect, useRef } from 'react';
import type { Painting, WordsBox } from '../painting.ts';
import { reactionName } from '../glyphs.ts';
import { pulseOf } from '../pulse-records.ts';
import { useSharesOfSecond } from '../pulse-shares.ts';
import { horizonShape } from './horizon-lines.ts';
import { useRoomClient, useStage } from '../../../engine/react/room-context.tsx';
import { horizonCanvas, type HorizonCanvas } from './horizon-canvas.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './horizon.module.css';
import { stagePulseTexts as texts } from '#texts/features/reactions/stage';

/** Whatever is to be read, or is a sign to be found by. */
const wordsSelector = 'h1, h2, p, li, [role="img"], [role="timer"], [data-over]';

const isSeen = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

function wordsIn(stage: HTMLElement): readonly WordsBox[] {
  // It may be drawn smaller than it is, within another page.
  const { left: x, top: y, height: unit } = stage.getBoundingClientRect();
  return [...stage.querySelectorAll<HTMLElement>(wordsSelector)]
    .filter(isSeen)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, right, top, bottom }) => ({
      left: (left - x) / unit,
      right: (right - x) / unit,
      top: (top - y) / unit,
      bottom: (bottom - y) / unit,
    }));
}

function inkOf(canvas: HTMLElement): { readonly wash: string; readonly living: string } {
  const style = getComputedStyle(canvas);
  return { wash: style.getPropertyValue('--accent-wash'), living: style.getPropertyValue('--accent') };
}

type HorizonProps = {
  readonly scene: string;
  /** What lies on its canvas beside it, behind the words too. */
  readonly painting: Painting | undefined;
  readonly still: boolean;
};

/** The room's pulse at the foot of every scene, behind its words. Driven by the room directly: no scene is drawn again. */
export function Horizon({ scene, painting, still }: HorizonProps) {
  const client = useRoomClient();
  const element = useRef<HTMLCanvasElement>(null);
  const horizon = useRef<HorizonCanvas>(undefined);
  useEffect(() => {
    const canvas = element.current;
    const stage = canvas?.parentElement;
    if (canvas === null || stage === null || stage === undefined) return undefined;
    const painted = horizonCanvas(canvas, {
      now: client.now,
      still,
      words: () => wordsIn(stage),
      ink: () => inkOf(canvas),
    });
    horizon.current = painted;
    let told = client.store.getState();
    const hear = (state: typeof told) => {
      const record = state.status === 'away' ? undefined : state.view.pulse;
      if (record !== (told.status === 'away' ? undefined : told.view.pulse)) painted.pulse(pulseOf(record));
      else if (state.view !== told.view) painted.wake();
      told = state;
    };
    painted.pulse(pulseOf(told.view.pulse));
    const leave = client.store.subscribe(hear);
    return () => {
      leave();
      painted.stop();
    };
  }, [client, still]);
  useEffect(() => horizon.current?.scene(horizonShape(scene)), [scene, still]);
  useEffect(() => horizon.current?.painting(painting), [painting, still]);
  return <canvas ref={element} className={styles.canvas} aria-hidden="true" />;
}

/** The horizon alone; the canvas behind gives it the whole screen. */
export function PulseScene() {
  const name = useStage((state) => state.view.room?.title ?? '');
  return (
    <div className={styles.scene}>
      <h1 className={styles.room}>
        <Words lines={1}>{name}</Words>
      </h1>
    </div>
  );
}

const shownKindsCount = 3;

/** The horizon's twin for who wants nothing to move: numbers, once a second. */
export function StillPulse() {
  const shares = useSharesOfSecond();
  const lines = Object.entries(shares)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shownKindsCount);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.shares} aria-label={texts.region}>
      {lines.map(([kind, share]) => (
        <li key={kind}>
          {reactionName(kind)} {texts.percent(Math.round(100 * share))}
        </li>
      ))}
    </ul>
  );
}
