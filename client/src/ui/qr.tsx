import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr.module.css';
import { cx } from './cx.ts';

type QrProps = {
  readonly text: string;
  /** What it is for: "QR code to join" */
  readonly label: string;
  readonly className?: string | undefined;
};

/** One path of the dark modules: runs of a row become one stroke-less rectangle. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    while (x < row.length) {
      const from = x;
      while (row[x] === true) x += 1;
      if (x > from) parts.push(`M${from} ${y}h${x - from}v1H${from}z`);
      else x += 1;
    }
  }
  return parts.join('');
}

/** Black on white in every theme, with its quiet zone: cameras want that. Fills its box. */
export function Qr({ text, label, className }: QrProps) {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text]);
  const path = useMemo(() => darkPath(code.data), [code]);
  return (
    <svg
      className={cx(styles.qr, className)}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={styles.light} d={`M0 0h${code.size}v${code.size}H0z`} />
      <path className={styles.dark} d={path} />
    </svg>
  );
}
