import { useCallback, useEffect, useState } from 'react';
import { uiLimits } from '../limits.ts';

/** Something that happened, of a kind that can be counted: `words(4)` -> "4 new hands". */
export type Happening = { readonly kind: string; readonly words: (count: number) => string };
export type MergedNotice = Happening & { readonly count: number; readonly since: number; readonly latest: number };

/** The notices after one more: one of each kind, counted while they follow each other closely, newest last. */
export function mergeNotice(shown: readonly MergedNotice[], happening: Happening, at: number): readonly MergedNotice[] {
  const before = shown.find((notice) => notice.kind === happening.kind);
  const goesOn = before !== undefined && at - before.latest <= uiLimits.noticeMergeMs;
  const merged: MergedNotice = {
    ...happening,
    count: goesOn ? before.count + 1 : 1,
    since: goesOn ? before.since : at,
    latest: at,
  };
  return [...shown.filter((notice) => notice.kind !== happening.kind), merged];
}

/** Those that are still news. */
export function freshNotices(shown: readonly MergedNotice[], at: number): readonly MergedNotice[] {
  const fresh = shown.filter((notice) => at - notice.latest <= uiLimits.noticeMergeMs);
  return fresh.length === shown.length ? shown : fresh;
}

/** A timer may come a little before its time. */
const slackMs = 50;

/** So long until the first of them is no news any more, milliseconds. */
export function goesInMs(shown: readonly MergedNotice[], at: number): number {
  const first = Math.min(...shown.map((notice) => notice.latest));
  return Math.max(0, first + uiLimits.noticeMergeMs - at) + slackMs;
}

/** What just happened, merged by kind; each goes by itself. Show it in one `Notice`. */
export function useNotices(): {
  readonly notices: readonly MergedNotice[];
  readonly tell: (happening: Happening) => void;
} {
  const [notices, setNotices] = useState<readonly MergedNotice[]>([]);
  const tell = useCallback((happening: Happening) => {
    setNotices((shown) => mergeNotice(shown, happening, performance.now()));
  }, []);
  // Not at each render: a page that shows something new several times a second would never come to it.
  useEffect(() => {
    if (notices.length === 0) return undefined;
    const timer = setTimeout(
      // Anew also where none was old enough yet, by a clock that was set back for one: then it looks again.
      () => setNotices((shown) => [...freshNotices(shown, performance.now())]),
      goesInMs(notices, performance.now()),
    );
    return () => clearTimeout(timer);
  }, [notices]);
  return { notices, tell };
}
