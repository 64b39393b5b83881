import { cx } from './cx.ts';
import styles from './sign.module.css';
import { turnColourStyle, type SignValue } from './turn-colour.ts';
import { uiTexts } from '#texts/ui';

export type SignProps = {
  readonly sign: SignValue;
  /** s 32 px, m 48 px, l 96 px; `huge` fills the box it is put in. */
  readonly size?: 's' | 'm' | 'l' | 'huge';
  readonly className?: string | undefined;
};

/** A numeral in its colour. Assistive technology hears "Blue 7". */
export function Sign({ sign, size = 'm', className }: SignProps) {
  return (
    <span
      className={cx(
        styles.sign,
        styles[size],
        sign.numeral > 99 && styles.long,
        sign.numeral < 10 && styles.one,
        className,
      )}
      style={turnColourStyle(sign.colour)}
      role="img"
      translate="no"
      aria-label={uiTexts.sign(sign)}
    >
      <span className={styles.numeral}>{sign.numeral}</span>
    </span>
  );
}
