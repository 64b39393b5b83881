import { useRef, useState } from 'react';
import { steady, useBusyList, type Steady } from '../steady-list.ts';

/** What was dealt with stands where it stood, behind the one it stood behind, until its gap closes. */
function withGaps(shownIds: readonly string[], wantedIds: readonly string[], gaps: ReadonlySet<string>) {
  const held = shownIds.filter((id) => gaps.has(id));
  if (held.length === 0) return wantedIds;
  const ids = wantedIds.filter((id) => !gaps.has(id));
  for (const id of held) {
    const before = shownIds.slice(0, shownIds.indexOf(id)).findLast((one) => ids.includes(one));
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return ids;
}

/**
 * `steady`, for somebody who works through a list: what they themselves sent away (`done`) goes as soon as its
 * gap (`gaps`) has closed, since that is what they are looking at, and what comes in behind the last one moves nothing, so that it may come at any time.
 */
export function settled(
  shownIds: readonly string[],
  idsToBe: readonly string[],
  busy: boolean,
  done: ReadonlySet<string>,
  gaps: ReadonlySet<string> = new Set(),
): Steady {
  const wantedIds = withGaps(shownIds, idsToBe, gaps);
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
  gaps: ReadonlySet<string>,
): SettledList {
  const busy = useBusyList(list);
  const [before, setBefore] = useState({ shown: wanted, choice });
  const asked = useRef(choice);
  asked.current = choice;
  const isSame = choice === before.choice;
  const next = settled(before.shown, wanted, busy && isSame, done, isSame ? gaps : undefined);
  if (next.shown !== before.shown || choice !== before.choice) setBefore({ shown: next.shown, choice });
  return { ...next, apply: () => setBefore({ shown: wanted, choice: asked.current }) };
}
