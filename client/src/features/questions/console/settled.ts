import { useRef, useState } from 'react';
import { steady, useBusyList, type Steady } from '../steady-list.ts';

/**
 * `steady`, for somebody who works through a list: what they themselves sent away (`done`) goes at once, since that is
 * what they are looking at, and what comes in behind the last one moves nothing, so that it may come at any time.
 */
export function settled(
  shownIds: readonly string[],
  wantedIds: readonly string[],
  busy: boolean,
  done: ReadonlySet<string>,
): Steady {
  if (!busy) return steady(shownIds, wantedIds, false);
  const wanted = new Set(wantedIds);
  const kept = shownIds.filter((id) => wanted.has(id) || !done.has(id));
  const shown = new Set(kept);
  const last = wantedIds.findLastIndex((id) => shown.has(id));
  const behind = wantedIds.slice(last + 1);
  const isChanged = kept.length !== shownIds.length || behind.length > 0;
  return steady(isChanged ? [...kept, ...behind] : shownIds, wantedIds, true);
}

export type SettledList = {
  readonly shown: readonly string[];
  /** So many came that would have moved something. */
  readonly newCount: number;
  readonly apply: () => void;
};

/** The ids of a list somebody works through; another `choice` (lane, order, search) is theirs and comes at once. */
export function useSettledList(
  list: HTMLElement | null,
  wanted: readonly string[],
  choice: string,
  done: ReadonlySet<string>,
): SettledList {
  const busy = useBusyList(list);
  const [before, setBefore] = useState({ shown: wanted, choice });
  const asked = useRef(choice);
  asked.current = choice;
  const next = settled(before.shown, wanted, busy && choice === before.choice, done);
  if (next.shown !== before.shown || choice !== before.choice) setBefore({ shown: next.shown, choice });
  return { ...next, apply: () => setBefore({ shown: wanted, choice: asked.current }) };
}
