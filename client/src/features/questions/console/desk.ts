import { useMemo, useRef, useState } from 'react';
import type { Command } from '../../../../../shared/room/features.ts';
import type { DataOf } from '../../../engine/store.ts';
import { keepTyped } from '../../../engine/typed.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { focusAfter } from './focus.ts';

/** What is asked in the item itself, in one field. */
export type FormKind = 'hide' | 'label' | 'answer';

/** Two questions this console put together; `at` is the room's time. */
export type Merged = { readonly sourceId: string; readonly targetId: string; readonly at: number };

/** Everything that can be done with a question; the same object for as long as the console is open. */
export type InboxDesk = {
  /** `leaves`: the question goes to another lane, and whoever chose it goes on to the next one. */
  readonly run: <Type extends Command['type']>(id: string, type: Type, data: DataOf<Type>, leaves: boolean) => void;
  readonly merge: (sourceId: string, targetId: string) => void;
  /** Takes a merger back. */
  readonly separate: (merged: Merged) => void;
  readonly forgetMerged: () => void;
  readonly fill: (id: string, kind: FormKind | undefined) => void;
  /** Takes a question up, to be put together with the one that is chosen next. */
  readonly mark: (id: string | undefined) => void;
  readonly findTarget: (id: string | undefined) => void;
  readonly remove: (id: string | undefined) => void;
};

export type InboxState = {
  /** No answer yet. */
  readonly sending: ReadonlySet<string>;
  /** Sent away by this console: gone from a lane without a trace. */
  readonly done: ReadonlySet<string>;
  /** The room's sentence, by question. */
  readonly refused: ReadonlyMap<string, string>;
  readonly form: { readonly id: string; readonly kind: FormKind } | undefined;
  readonly marked: string | undefined;
  readonly findingTargetOf: string | undefined;
  readonly removing: string | undefined;
  /** The newest act, where it was a merger: it can be taken back. */
  readonly merged: Merged | undefined;
};

const nothing: InboxState = {
  sending: new Set(),
  done: new Set(),
  refused: new Map(),
  form: undefined,
  marked: undefined,
  findingTargetOf: undefined,
  removing: undefined,
  merged: undefined,
};

const without = <Key>(set: ReadonlySet<Key>, key: Key): ReadonlySet<Key> =>
  new Set([...set].filter((one) => one !== key));

function sent(state: InboxState, id: string): InboxState {
  const refused = new Map(state.refused);
  refused.delete(id);
  const form = state.form?.id === id ? undefined : state.form;
  return { ...state, form, refused, sending: new Set([...state.sending, id]), done: without(state.done, id) };
}

function accepted(state: InboxState, id: string, leaves: boolean, merged: Merged | undefined): InboxState {
  const done = leaves ? new Set([...state.done, id]) : state.done;
  return { ...state, sending: without(state.sending, id), done, merged };
}

function refusedBy(state: InboxState, id: string, sentence: string | undefined): InboxState {
  const refused = new Map(state.refused);
  if (sentence !== undefined) refused.set(id, sentence);
  return { ...state, refused, sending: without(state.sending, id) };
}

/** The moderator's desk: what they are doing with which question. `onDone` hears of each accepted act. */
export function useInboxDesk(onDone: (id: string, leaves: boolean) => void): {
  readonly desk: InboxDesk;
  readonly state: InboxState;
} {
  const client = useRoomClient();
  const [state, setState] = useState(nothing);
  const heard = useRef(onDone);
  heard.current = onDone;
  const desk = useMemo<InboxDesk>(() => {
    const run = <Type extends Command['type']>(
      id: string,
      type: Type,
      data: DataOf<Type>,
      leaves: boolean,
      merged?: Merged,
    ) => {
      // Before anything is drawn anew: the next one is where the eye goes anyway.
      if (leaves) focusAfter(id);
      setState((before) => sent(before, id));
      void client.send(type, data).then((ack) => {
        const sentence = ack.ok || ack.code === 'discarded' ? undefined : ack.message;
        setState((before) => (ack.ok ? accepted(before, id, leaves, merged) : refusedBy(before, id, sentence)));
        if (!ack.ok) return;
        heard.current(id, leaves);
        // The room has what its form held.
        const code = String(client.store.getState().view.room?.code);
        keepTyped(code, `${type.replace('question.', '')}:${id}`, undefined);
      });
    };
    return {
      run,
      merge: (sourceId, targetId) => {
        const merged = { sourceId, targetId, at: client.now() };
        run(sourceId, 'question.merge', { questionId: sourceId, into: targetId }, true, merged);
      },
      separate: ({ sourceId }) => run(sourceId, 'question.reopen', { questionId: sourceId }, false),
      forgetMerged: () => setState((before) => ({ ...before, merged: undefined })),
      fill: (id, kind) => setState((before) => ({ ...before, form: kind === undefined ? undefined : { id, kind } })),
      mark: (marked) => setState((before) => ({ ...before, marked })),
      findTarget: (findingTargetOf) => setState((before) => ({ ...before, findingTargetOf })),
      remove: (removing) => setState((before) => ({ ...before, removing })),
    };
  }, [client]);
  return { desk, state };
}
