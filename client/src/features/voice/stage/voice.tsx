import { useEffect, useRef, type ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { callLimits } from '../../../voice/limits.ts';
import type { StageSound } from '../../../voice/types.ts';
import { stillBars, voiceBars } from './bars.ts';
import type { ShownLine } from '../state.ts';
import { useStageSound } from './sound-context.tsx';
import styles from './voice.module.css';

type StageVoiceProps = {
  readonly line: ShownLine | undefined;
  /** The turn's, 1 to 8; absent with a turn that has no sign. */
  readonly colour: number | undefined;
  /** Nothing may move (R5). */
  readonly still: boolean;
  readonly className?: string | undefined;
};

/**
 * That somebody speaks by phone, to be seen from the last row: bars that move with the voice on the page that plays it,
 * and stand still on others. Its words stand elsewhere on the screen, so that this is a picture only.
 */
export function StageVoice({ line, colour, still, className }: StageVoiceProps) {
  if (line === undefined || line === 'walking') return null;
  return (
    <div
      className={cx(styles.voice, className)}
      style={colour === undefined ? undefined : turnColourStyle(colour)}
      data-over
      data-voice={line}
      aria-hidden="true"
    >
      {markOf(line, still)}
    </div>
  );
}

function markOf(line: Exclude<ShownLine, 'walking'>, still: boolean): ReactNode {
  switch (line) {
    case 'live':
      return <Bars still={still} />;
    case 'connecting':
      return <Phone />;
    case 'lost':
    case 'cut':
      return <Phone struck />;
  }
}

function Bars({ still }: { readonly still: boolean }) {
  const sound = useStageSound()?.sound;
  const bars = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bars.current;
    if (sound === undefined || element === null || still) return undefined;
    return moveBars(element, sound);
  }, [sound, still]);
  return (
    <div className={styles.bars} ref={bars}>
      {stillBars.map((height, bar) => (
        <span key={bar} className={styles.bar} style={{ transform: `scaleY(${height})` }} />
      ))}
    </div>
  );
}

/** Past React: twenty times a second a few heights, and nothing else of the page. Still where another page plays. */
function moveBars(element: HTMLElement, sound: StageSound): () => void {
  const step = voiceBars();
  const show = (heights: readonly number[]) => {
    for (const [bar, height] of heights.entries()) {
      const child = element.children[bar];
      if (child instanceof HTMLElement) child.style.transform = `scaleY(${height.toFixed(3)})`;
    }
  };
  const timer = setInterval(() => {
    if (sound.store.getState().path === 'connected') show(step(sound.level(), performance.now()));
  }, callLimits.voiceLevelEveryMs);
  return () => {
    clearInterval(timer);
    show(stillBars);
  };
}

function Phone({ struck = false }: { readonly struck?: boolean }) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2">
      <rect x="9" y="3" width="6" height="11" rx="3" fill="currentColor" stroke="none" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3.2M8.5 21.2h7" strokeLinecap="round" />
      {struck ? <path className={styles.strike} d="M4 3.5 20 20.5" strokeLinecap="round" /> : null}
    </svg>
  );
}
