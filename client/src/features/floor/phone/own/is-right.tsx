import type { DrawRecord } from '../../../../../../shared/features/floor/records.ts';
import { isDrawRight } from '../../draw-check.ts';
import styles from '../draw-notes.module.css';
import { drawTexts } from '#texts/features/floor/phone';

/** Whether the last draw was done as it was sealed, as this device computes it. */
export function IsRight({ draw }: { readonly draw: DrawRecord }) {
  const isRight = isDrawRight(draw);
  return <p className={isRight ? styles.right : styles.wrong}>{isRight ? drawTexts.right : drawTexts.wrong}</p>;
}
