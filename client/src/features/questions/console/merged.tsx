import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { InboxDesk, Merged } from './desk.ts';
import { focusOn } from './focus.ts';
import styles from './panel.module.css';
import { questionsPageLimits } from '../limits.ts';
import type { StaffQuestion } from '../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

type MergingProps = { readonly marked: StaffQuestion | undefined; readonly desk: InboxDesk };

/** M was pressed: which question looks for its place, and the ways out. */
export function Merging({ marked, desk }: MergingProps) {
  if (marked === undefined) return null;
  return (
    <div className={styles.foot} role="status">
      <p>
        <strong>{inboxTexts.merging}:</strong> <Words lines={2}>{marked.text}</Words>{' '}
        <span className={styles.hint}>{inboxTexts.mergingHint}</span>
      </p>
      <Button size="s" onPress={() => desk.findTarget(marked.id)}>
        {inboxTexts.mergeFind}
      </Button>
      <Button size="s" onPress={() => desk.mark(undefined)}>
        {inboxTexts.mergeStop}
      </Button>
    </div>
  );
}

type JustMergedProps = {
  readonly merged: Merged;
  readonly target: StaffQuestion | undefined;
  readonly desk: InboxDesk;
};

/** Says what has just been put together, for as long as somebody may notice that it was wrong. */
export function JustMerged({ merged, target, desk }: JustMergedProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const leave = () => {
      // Not from under a keyboard.
      if (bar.current?.contains(document.activeElement) === true)
        timer = setTimeout(leave, questionsPageLimits.mergeUndoMs);
      else desk.forgetMerged();
    };
    timer = setTimeout(leave, questionsPageLimits.mergeUndoMs);
    return () => clearTimeout(timer);
  }, [merged, desk]);
  const separate = () => {
    if (bar.current?.contains(document.activeElement) === true) focusOn(merged.targetId);
    desk.separate(merged);
  };
  return (
    <div ref={bar} className={styles.foot} role="status">
      <p>
        {inboxTexts.mergedWith}
        {target === undefined ? null : <Words lines={1}>{target.text}</Words>}
      </p>
      <Button size="s" guarded shortcut="U" onPress={separate}>
        {inboxTexts.separate}
      </Button>
    </div>
  );
}
