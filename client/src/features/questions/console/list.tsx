import { useLayoutEffect, useRef } from 'react';
import { InboxItem } from './item/item.tsx';
import styles from './panel.module.css';
import { listId, questionAttribute } from './focus.ts';
import type { StaffQuestion } from '../records.ts';
import type { Gap, Gaps } from './desk/gaps.ts';
import type { Inbox } from './inbox.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** The questions of one lane, or of a search, each where it stood a moment ago. */
export function InboxList({ inbox }: { readonly inbox: Inbox }) {
  const { element, settled, byId, choice, desk, state } = inbox;
  const { shown } = settled;
  // Another lane or another search begins at its beginning.
  // Newer browsers answer scrollTo with a promise, which is no way to end an effect.
  useLayoutEffect(() => void element?.parentElement?.scrollTo(0, 0), [element, choice]);
  useKeptQuestion(element, shown, state.gaps);
  // Others keep their place only for as long as the list is held.
  const present = new Set(inbox.ids);
  const merging = byId.get(state.marked ?? '');
  return (
    <ol id={listId} ref={inbox.setElement} className={styles.list} role="list" aria-label={inboxTexts.title}>
      {shown.map((questionId) => {
        const question = byId.get(questionId);
        if (question === undefined) return null;
        return (
          <InboxItem
            // In another lane it is another row: nothing of it changed under anybody's pointer.
            key={`${choice} ${questionId}`}
            question={question}
            desk={desk}
            gap={
              !inbox.searching && present.has(questionId) && isArrived(state.gaps.get(questionId), question)
                ? undefined
                : state.gaps.get(questionId)
            }
            sending={state.sending.has(questionId)}
            refused={state.refused.get(questionId)}
            form={state.form?.id === questionId ? state.form.kind : undefined}
            merging={merging}
            into={byId.get(question.into ?? '')?.text}
            gone={!present.has(questionId)}
            showState={inbox.searching}
          />
        );
      })}
    </ol>
  );
}

/** It went to another lane, and is in it: there it is a question like any other. */
const isArrived = (gap: Gap | undefined, { state }: StaffQuestion): boolean =>
  gap?.at !== undefined && gap.leaves && !gap.goesBack && state !== gap.before.state;

/**
 * A list in a new order moves elements, and a moved or removed element loses the focus. Gives it back: to the same
 * button where it is still there, else to the question that took its place.
 */
function useKeptQuestion(list: HTMLElement | null, shown: readonly string[], gaps: Gaps): void {
  const focused = useRef<{ readonly element: HTMLElement; readonly index: number }>(undefined);

  useLayoutEffect(() => {
    if (list === null) return undefined;
    const remember = () => {
      const element = document.activeElement;
      const index = [...list.children].findIndex((item) => item.contains(element));
      if (element instanceof HTMLElement && index >= 0) focused.current = { element, index };
      else if (element !== document.body) focused.current = undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [list]);

  useLayoutEffect(() => {
    const before = focused.current;
    if (list === null || before === undefined || document.activeElement !== document.body) return;
    if (before.element.isConnected) return before.element.focus({ preventScroll: true });
    const items = list.querySelectorAll<HTMLElement>(`li[${questionAttribute}]`);
    items[Math.min(before.index, items.length - 1)]?.focus();
  }, [list, shown, gaps]);
}
