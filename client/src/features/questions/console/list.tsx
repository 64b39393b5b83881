import { useLayoutEffect, useRef } from 'react';
import type { StaffQuestion } from '../records.ts';
import type { InboxDesk, InboxState } from './desk.ts';
import { InboxItem } from './item/item.tsx';
import styles from './panel.module.css';
import type { SettledList } from './settled.ts';
import { questionAttribute } from './focus.ts';
import { inboxTexts } from '#texts/features/questions/console';

type InboxListProps = {
  readonly id: string;
  readonly list: (element: HTMLElement | null) => void;
  readonly element: HTMLElement | null;
  readonly settled: SettledList;
  readonly byId: ReadonlyMap<string, StaffQuestion>;
  /** What is in the lane or was found; others keep their place only for as long as the list is held. */
  readonly ids: readonly string[];
  readonly searching: boolean;
  /** Which lane, order or search this is. */
  readonly choice: string;
  readonly desk: InboxDesk;
  readonly state: InboxState;
};

/** The questions of one lane, or of a search, each where it stood a moment ago. */
export function InboxList({ id, list, element, settled, byId, ids, searching, choice, desk, state }: InboxListProps) {
  const { shown } = settled;
  // Another lane or another search begins at its beginning.
  // Newer browsers answer scrollTo with a promise, which is no way to end an effect.
  useLayoutEffect(() => void element?.parentElement?.scrollTo(0, 0), [element, choice]);
  useKeptQuestion(element, shown);
  const present = new Set(ids);
  const merging = byId.get(state.marked ?? '');
  return (
    <ol id={id} ref={list} className={styles.list} role="list" aria-label={inboxTexts.title}>
      {shown.map((questionId) => {
        const question = byId.get(questionId);
        if (question === undefined) return null;
        return (
          <InboxItem
            key={questionId}
            question={question}
            desk={desk}
            sending={state.sending.has(questionId)}
            refused={state.refused.get(questionId)}
            form={state.form?.id === questionId ? state.form.kind : undefined}
            merging={merging}
            into={byId.get(question.into ?? '')?.text}
            gone={!present.has(questionId)}
            showState={searching}
          />
        );
      })}
    </ol>
  );
}

/**
 * A list in a new order moves elements, and a moved or removed element loses the focus. Gives it back: to the same
 * button where it is still there, else to the question that took its place.
 */
function useKeptQuestion(list: HTMLElement | null, shown: readonly string[]): void {
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
  }, [list, shown]);
}
