import type { ReactNode } from 'react';
import { Sign } from './sign.tsx';
import type { SignValue } from './turn-colour.ts';
import styles from './lower-third.module.css';

/** For the words in it. */
export { styles as thirdStyles };

type LowerThirdProps = {
  readonly label: string;
  readonly state?: string;
  readonly sign?: SignValue | undefined;
  readonly children: ReactNode;
  /** Behind the words; below them where the picture is higher than wide. */
  readonly beside?: ReactNode;
};

/** What lies at the foot of a camera's picture: a few words on a ground of their own. */
export function LowerThird({ label, state, sign, children, beside }: LowerThirdProps) {
  return (
    <section className={styles.third} aria-label={label} data-state={state}>
      {sign === undefined ? null : <Sign sign={sign} className={styles.sign} />}
      <div className={styles.words}>{children}</div>
      {beside}
    </section>
  );
}
