import type { DrawRecord } from '../../../../../../shared/features/floor/records.ts';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import controls from '../../../../ui/form/controls.module.css';
import { isDrawRight } from '../../draw-check.ts';
import { inGroups } from '../../draw-facts.ts';
import styles from './draw-check.module.css';
import { queueTexts } from '#texts/features/floor/console';

const numeralsShownCount = 40;
/** Here one person compares, sign by sign; from the last row of a hall larger groups read better. */
const groupSignsCount = 4;

/** H2: what anybody needs to check the draw. Short until somebody asks; absent where nothing is drawn. */
export function DrawCheck() {
  const hash = useRoom((state) => state.view.queue)?.drawHash;
  const last = useRoom((state) => state.view.draw);
  if (hash === undefined) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <h2 className={controls.heading}>
          {queueTexts.check} <span className={styles.hash}>{inGroups(hash.slice(0, 8), groupSignsCount)}…</span>
        </h2>
      </summary>
      <dl className={styles.facts}>
        <Fact name={queueTexts.hash} hex={hash} />
        {last === undefined ? null : <LastDraw draw={last} />}
      </dl>
      <p className={controls.soft}>{queueTexts.howToCheck}</p>
    </details>
  );
}

function LastDraw({ draw }: { readonly draw: DrawRecord }) {
  const shown = draw.numerals.slice(0, numeralsShownCount);
  const rest = draw.total - shown.length;
  return (
    <>
      <dt>{queueTexts.lastDraw(draw.round)}</dt>
      <dd>
        {shown.join(', ')}
        {rest > 0 ? ` ${queueTexts.more(rest)}` : ''}
      </dd>
      <dd className={styles.checked}>{isDrawRight(draw) ? queueTexts.right : queueTexts.wrong}</dd>
      <dt>{queueTexts.lastSeed}</dt>
      <dd className={styles.hash}>{draw.seed}</dd>
      <Fact name={queueTexts.lastHash} hex={draw.hash} />
    </>
  );
}

function Fact({ name, hex }: { readonly name: string; readonly hex: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.hash}>{inGroups(hex, groupSignsCount)}</dd>
    </>
  );
}
