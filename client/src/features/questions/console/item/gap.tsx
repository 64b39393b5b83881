import { number } from '../../../../engine/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { useNow } from '../../../../ui/time/use-now.ts';
import { Words } from '../../../../ui/words/words.tsx';
import { isPublic } from '../acts.ts';
import type { InboxDesk } from '../desk/desk.ts';
import { hasUndo, type Gap } from '../desk/gaps.ts';
import { questionsPageLimits } from '../../limits.ts';
import styles from './item.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type InboxGapProps = { readonly id: string; readonly gap: Gap; readonly nameId: string; readonly desk: InboxDesk };

/** Where a question was dealt with: its place stays for a moment, and where something lay to press nothing does. */
export function InboxGap({ id, gap, nameId, desk }: InboxGapProps) {
  const { before, did, at } = gap;
  return (
    <li
      className={cx(styles.item, styles.gap, !isPublic(before) && styles.bare)}
      data-question={id}
      data-gap
      tabIndex={-1}
      aria-labelledby={nameId}
      aria-busy={at === undefined || undefined}
    >
      {isPublic(before) ? (
        <p className={styles.weight} aria-hidden="true">
          {number(before.weight)}
        </p>
      ) : null}
      <div className={styles.body}>
        <p id={nameId} className={styles.text}>
          <Words lines={2}>{before.text}</Words>
        </p>
        <p className={styles.did}>
          {at === undefined ? null : <span>{inboxTexts.did[did]}</span>}
          {hasUndo(gap) ? <Undo closesAt={gap.closesAt} nameId={nameId} onPress={() => desk.takeBack(id)} /> : null}
        </p>
      </div>
    </li>
  );
}

type UndoProps = { readonly closesAt: number; readonly nameId: string; readonly onPress: () => void };

function Undo({ closesAt, nameId, onPress }: UndoProps) {
  const leftMs = closesAt - useNow(questionsPageLimits.gapTickMs, () => performance.now());
  return (
    <Button size="s" guarded shortcut="U" describedBy={nameId} className={styles.undo} onPress={onPress}>
      {inboxTexts.undo}
      <span className={styles.seconds} aria-hidden="true">
        {inboxTexts.undoLeft(Math.max(1, Math.ceil(leftMs / 1_000)))}
      </span>
    </Button>
  );
}
