import { useState } from 'react';
import type { DrawRecord } from '../../../../../shared/features/floor/records.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { later } from '../../../ui/loading/later.tsx';
import styles from './draw-notes.module.css';
import { drawTexts } from '#texts/features/floor/phone';
import { uiTexts } from '#texts/ui';

/** What it is computed by comes for whoever looks. */
const IsRight = later(() => import('./own/is-right.tsx'), 'IsRight', <p aria-busy="true">{uiTexts.loading}</p>);

/** H2: what anybody needs to do the last draw again, and the seal of the next one. */
export function DrawNotes() {
  const draw = useRoom((state) => state.view.draw);
  const sealed = useRoom((state) => state.view.queue?.drawHash);
  const [open, setOpen] = useState(false);
  if (draw === undefined && sealed === undefined) return null;
  return (
    <details className={styles.draw} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{drawTexts.check}</summary>
      {draw === undefined || !open ? null : <Last draw={draw} />}
      {sealed === undefined ? null : (
        <>
          <p>{drawTexts.sealed}</p>
          <p className={styles.exact}>{sealed}</p>
        </>
      )}
    </details>
  );
}

function Last({ draw }: { readonly draw: DrawRecord }) {
  const { round, hash, seed, numerals, total } = draw;
  return (
    <>
      <p>{drawTexts.last(round, total)}:</p>
      <p className={styles.numerals}>
        {numerals.join(', ')} {total > numerals.length ? drawTexts.andMore(total - numerals.length) : ''}
      </p>
      <IsRight draw={draw} />
      <dl>
        <dt>{drawTexts.seed}</dt>
        <dd className={styles.exact}>{seed}</dd>
        <dt>{drawTexts.hash}</dt>
        <dd className={styles.exact}>{hash}</dd>
      </dl>
      <p>{drawTexts.how}</p>
    </>
  );
}
