import { useEffect, useState } from 'react';
import { uiLimits } from '../../../../ui/limits.ts';
import styles from './pulse-curve.module.css';
import type { PulseCurve as Curve } from './pulse-curve.tsx';
import type { RecapMoment, RecapPulse } from '../../records.ts';

export type PulseCurveProps = {
  readonly pulse: RecapPulse;
  /** Marked on the curve, numbered from 1. */
  readonly moments: readonly RecapMoment[];
  /** What is said of it to those who do not see it. */
  readonly label: string;
};

/** The words come first; the curve follows with its library, and keeps its room until then. */
export function PulseCurve(props: PulseCurveProps) {
  const [part, setPart] = useState<{ readonly Curve: typeof Curve }>();
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      import('./pulse-curve.tsx').then(
        (come) => {
          if (!over) setPart({ Curve: come.PulseCurve });
        },
        () => {
          if (!over) timer = setTimeout(ask, uiLimits.chunkRetryMs);
        },
      );
    };
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.box} role="img" aria-label={props.label}>
      {part === undefined ? null : <part.Curve pulse={props.pulse} moments={props.moments} />}
    </div>
  );
}
