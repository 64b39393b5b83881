import { useLayoutEffect } from 'react';
import type { InboxDesk, InboxState } from '../desk.ts';
import { InboxItem } from '../item/item.tsx';
import styles from '../panel.module.css';
import { useKeptQuestion } from './kept.ts';
import type { SettledList } from './settled.ts';
import type { StaffQuestion } from '../../records.ts';
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
