import { useEffect, useRef } from 'react';
import { cx } from '../../../ui/cx.ts';
import { callLimits } from '../../../voice/limits.ts';
import { voicePageLimits } from '../limits.ts';
import styles from './meter.module.css';

/** Of a level (0 to 1, as ears hear it): what a meter shows as nothing is a quiet room, and full is loud speech. */
const quiet = 0.15;
const loud = 0.78;
/** Of what was shown before stays, each time: a voice falls slowly, so that the bar swells and does not tremble. */
const stays = 0.82;
const gone = 0.01;
export const meterBlocks = 8;

/** How much of a meter a level fills: 0 to 1. */
export function shareOf(level: number): number {
  return Math.min(1, Math.max(0, (level - quiet) / (loud - quiet)));
}

/** The next picture of the meter: up at once, down slowly. */
export function swell(before: number, level: number): number {
  const fallen = before * stays;
  return Math.max(shareOf(level), fallen < gone ? 0 : fallen);
}

/** Whole blocks, 0 to 8: for eyes that rest, and for ears. */
export function blocksOf(share: number): number {
  return Math.ceil(share * meterBlocks);
}

type MeterProps = {
  readonly label: string;
  /** Of the microphone, 0 to 1, now; must keep its identity between renders. */
  readonly level: () => number;
  /** Nobody but oneself hears it. */
  readonly faint?: boolean;
};

/** How loud one is: large, calm, drawn beside React, which has nothing to do 20 times a second. */
export function Meter({ label, level, faint = false }: MeterProps) {
  const meter = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const rests = matchMedia('(prefers-reduced-motion: reduce)');
    let share = 0;
    let highest = 0;
    let restedAt = performance.now();
    const draw = (shown: number) => {
      if (bar.current !== null) bar.current.style.transform = `translateX(${((shown - 1) * 100).toFixed(1)}%)`;
    };
    const timer = setInterval(() => {
      share = swell(share, level());
      highest = Math.max(highest, share);
      if (!rests.matches) draw(share);
      if (performance.now() - restedAt < voicePageLimits.meterRestMs) return;
      const blocks = blocksOf(highest);
      if (rests.matches) draw(blocks / meterBlocks);
      meter.current?.setAttribute('aria-valuenow', String(blocks));
      highest = 0;
      restedAt = performance.now();
    }, callLimits.voiceLevelEveryMs);
    return () => clearInterval(timer);
  }, [level]);
  return (
    <span
      ref={meter}
      className={cx(styles.meter, faint && styles.faint)}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={meterBlocks}
      aria-valuenow={0}
    >
      <span className={styles.track}>
        <span ref={bar} className={styles.bar} />
      </span>
    </span>
  );
}
