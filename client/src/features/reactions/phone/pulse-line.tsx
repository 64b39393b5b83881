import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { reactionsPageLimits } from '../limits.ts';
import { usePalette } from './reaction-row.tsx';
import styles from './pulse-line.module.css';
import { pulseOf, shareOfRoom } from '../pulse-records.ts';
import { reactionTexts } from '#texts/features/reactions/phone';

/** The room's pulse as one calm line, which rises with the share of the room that reacts now. */
export function PulseLine() {
  return usePalette().length === 0 ? null : <Line />;
}

function Line() {
  const share = usePulse();
  const percent = Math.round(share * 100);
  return (
    <div
      className={styles.sky}
      role="meter"
      aria-label={reactionTexts.pulse}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={reactionTexts.pulseOf(percent)}
    >
      <div className={styles.line} style={{ '--share': share } as CSSProperties} />
    </div>
  );
}

/** The height from which the line falls: a share of the room, 0 to 1, and when it was reached. */
type Peak = { readonly share: number; readonly at: number };

export const quiet: Peak = { share: 0, at: 0 };

/** Where the line stands: it falls slowly, as single ticks of a room that claps are uneven and it must be calm. */
export function levelOf({ share, at }: Peak, now: number): number {
  return share * Math.max(0, 1 - (now - at) / reactionsPageLimits.pulseCalmMs);
}

/** Whatever is higher than where the line stands lifts it. */
export function peakAfter(peak: Peak, heard: number, now: number): Peak {
  return heard >= levelOf(peak, now) ? { share: heard, at: now } : peak;
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Looked at often while it moves, and not at all while the room is quiet. Without motion it stands in a few steps. */
function usePulse(): number {
  const client = useRoomClient();
  const pulse = useRoom((state) => state.view.pulse);
  const peak = useRef(quiet);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const look = (heard: number) => {
      const now = client.now();
      peak.current = peakAfter(peak.current, heard, now);
      const share = levelOf(peak.current, now);
      setShown(isStill() ? Math.ceil(share * 4) / 4 : Math.round(share * 50) / 50);
      if (share === 0) clearInterval(timer);
    };
    const timer = setInterval(() => look(0), reactionsPageLimits.pulseCalmMs / 4);
    look(shareOfRoom(pulseOf(pulse)));
    return () => clearInterval(timer);
  }, [client, pulse]);
  return shown;
}
