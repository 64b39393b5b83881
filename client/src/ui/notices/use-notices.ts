import { useCallback, useEffect, useState } from 'react';
import { uiLimits } from '../limits.ts';
import { freshNotices, mergeNotice, type Happening, type MergedNotice } from './notices.ts';

/** What just happened, merged by kind; each goes by itself. Show it in one `Notice`. */
export function useNotices(): {
  readonly notices: readonly MergedNotice[];
  readonly tell: (happening: Happening) => void;
} {
  const [notices, setNotices] = useState<readonly MergedNotice[]>([]);
  const tell = useCallback((happening: Happening) => {
    setNotices((shown) => mergeNotice(shown, happening, performance.now()));
  }, []);
  useEffect(() => {
    if (notices.length === 0) return undefined;
    const timer = setTimeout(
      () => setNotices((shown) => freshNotices(shown, performance.now())),
      uiLimits.noticeMergeMs / 4,
    );
    return () => clearTimeout(timer);
  });
  return { notices, tell };
}
