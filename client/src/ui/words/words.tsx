import styles from './words.module.css';
import { cx } from '../cx.ts';

type WordsProps = {
  /** What a person wrote: may be of any script and direction, long, and without a single space. */
  readonly children: string;
  /** Cut with an ellipsis after so many lines; absent: never cut. */
  readonly lines?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly className?: string | undefined;
  /** `no` for people's names: a browser's translator makes other words of them. */
  readonly translate?: 'no' | undefined;
};

/** A person's words, kept from re-ordering or overflowing what stands around them. */
export function Words({ children, lines, className, translate }: WordsProps) {
  return (
    <bdi
      dir="auto"
      translate={translate}
      className={cx(styles.words, lines !== undefined && styles.clamped, className)}
      style={lines === undefined ? undefined : { WebkitLineClamp: lines }}
      title={lines === undefined ? undefined : children}
    >
      {children}
    </bdi>
  );
}
