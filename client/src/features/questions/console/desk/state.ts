import type { FormKind, Merged } from './desk.ts';
import { answeredGap, type Gap, type Gaps } from './gaps.ts';

export type InboxState = {
  /** No answer yet. */
  readonly sending: ReadonlySet<string>;
  /** Dealt with by this console a moment ago: their places stay for a moment. */
  readonly gaps: Gaps;
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

export const nothing: InboxState = {
  sending: new Set(),
  gaps: new Map(),
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

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** On its way to the room. */
export function sent(state: InboxState, id: string, gap: Gap | undefined): InboxState {
  return {
    ...state,
    form: state.form?.id === id ? undefined : state.form,
    refused: withEntry(state.refused, id, undefined),
    sending: new Set([...state.sending, id]),
    gaps: withEntry(state.gaps, id, gap),
    done: without(state.done, id),
  };
}

/** `at` is the room's time, `pageNow` that of the page's own clock. */
export function accepted(
  state: InboxState,
  id: string,
  at: number,
  pageNow: number,
  merged: Merged | undefined,
): InboxState {
  const gap = state.gaps.get(id);
  const gaps = gap === undefined ? state.gaps : withEntry(state.gaps, id, answeredGap(gap, at, pageNow));
  return { ...state, sending: without(state.sending, id), gaps, merged };
}

export function refusedBy(state: InboxState, id: string, sentence: string | undefined): InboxState {
  return {
    ...state,
    refused: withEntry(state.refused, id, sentence),
    sending: without(state.sending, id),
    gaps: withEntry(state.gaps, id, undefined),
  };
}

/** Their gaps close. */
export function closed(state: InboxState, ids: readonly string[]): InboxState {
  if (ids.length === 0) return state;
  const gone = ids.filter((id) => state.gaps.get(id)?.leaves === true);
  const gaps = new Map([...state.gaps].filter(([id]) => !ids.includes(id)));
  return { ...state, gaps, done: new Set([...state.done, ...gone]) };
}

export function goingBack(state: InboxState, id: string): InboxState {
  const gap = state.gaps.get(id);
  return gap === undefined ? state : { ...state, gaps: withEntry(state.gaps, id, { ...gap, goesBack: true }) };
}

/** It is back, or it is not: then the room said why. */
export function goneBack(state: InboxState, id: string, refused: string | undefined): InboxState {
  return {
    ...state,
    gaps: withEntry(state.gaps, id, undefined),
    refused: withEntry(state.refused, id, refused),
  };
}
