import { steady, type Steady } from '../../steady-list.ts';

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
