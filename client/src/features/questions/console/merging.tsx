import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { FindField } from '../../../ui/form/find-field.tsx';
import { VisuallyHidden } from '../../../ui/words/visually-hidden.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { StaffQuestion } from '../records.ts';
import { questionsPageLimits } from '../limits.ts';
import { mergeInto } from './acts.ts';
import type { InboxDesk, Merged } from './desk/desk.ts';
import { useFound } from './inbox.ts';
import { canTake, mergeTargets } from './lanes.ts';
import styles from './merging.module.css';
import { focusOn } from './focus.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** As many as one looks through; who wants another one types. */
const offeredCount = 12;

type InboxMergeProps = {
  readonly source: StaffQuestion;
  readonly told: ReadonlyMap<string, StaffQuestion>;
  readonly desk: InboxDesk;
};

/** Q3: finds the question another one belongs to. Those that share its words stand first. */
export function InboxMerge({ source, told, desk }: InboxMergeProps) {
  const [find, setFind] = useState('');
  const { ids, byId } = useFound(told, { lane: 'open', order: 'weight', find, pageCount: 0 });
  const found = ids.flatMap((id) => byId.get(id) ?? []).filter((one) => one.id !== source.id && canTake(one, source));
  const offered = (find.trim() === '' ? mergeTargets(source, told.values()) : found).slice(0, offeredCount);
  const close = () => desk.findTarget(undefined);
  const merge = (target: StaffQuestion) => {
    close();
    mergeInto(desk, source, target.id);
  };
  return (
    <Sheet title={inboxTexts.mergeTitle} onClose={close} actions={<Button onPress={close}>{inboxTexts.cancel}</Button>}>
      <blockquote className={styles.source}>
        <Words lines={3}>{source.text}</Words>
      </blockquote>
      <p className={styles.soft}>{inboxTexts.mergeBody}</p>
      <FindField
        label={inboxTexts.find}
        value={find}
        onChange={setFind}
        onDone={() => document.querySelector<HTMLElement>(`.${styles.list} button`)?.focus()}
        onCancel={close}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
      {offered.length === 0 ? (
        <p className={styles.soft} role="status">
          {inboxTexts.foundNothing}
        </p>
      ) : null}
      <ul className={styles.list} role="list">
        {offered.map((target) => (
          <li key={target.id}>
            <button type="button" className={styles.target} onClick={() => merge(target)}>
              <VisuallyHidden>{inboxTexts.mergeInto}</VisuallyHidden>
              <span className={styles.weight}>{target.weight}</span>
              <Words lines={3}>{target.text}</Words>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

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
