import { usePart } from '../../../../ui/loading/later.tsx';
import styles from './pulse-curve.module.css';
import type { RecapMoment, RecapPulse } from '../../records.ts';

export type PulseCurveProps = {
  readonly pulse: RecapPulse;
  /** Marked on the curve, numbered from 1. */
  readonly moments: readonly RecapMoment[];
  /** What is said of it to those who do not see it. */
  readonly label: string;
};

const load = () => import('./pulse-curve.tsx');

/** The words come first; the curve follows with its library, and keeps its room until then. */
export function PulseCurve(props: PulseCurveProps) {
  const part = usePart(load);
  return (
    <div className={styles.box} role="img" aria-label={props.label}>
      {part === undefined ? null : <part.PulseCurve pulse={props.pulse} moments={props.moments} />}
    </div>
  );
}
