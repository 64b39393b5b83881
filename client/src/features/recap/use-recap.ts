import { useEffect, useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';
import { fetchRecap, type RecapAnswer } from './fetch-recap.ts';

/** The one already shown stays where nothing is new, so that nothing is drawn again, and where the network is gone. */
export function newer(shown: RecapAnswer | undefined, come: RecapAnswer): RecapAnswer {
  if (shown?.is !== 'there') return come;
  if (come.is === 'unreachable') return shown;
  return come.is === 'there' && come.recap.revision === shown.recap.revision ? shown : come;
}

/**
 * The recap of a room; undefined until the first answer. Looked at again every so often while somebody sees the page: a
 * room may end, a promised answer may come, and a network may return.
 */
export function useRecap(code: string): RecapAnswer | undefined {
  const [answer, setAnswer] = useState<RecapAnswer>();
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const come = await fetchRecap(code);
      if (over) return;
      setAnswer((shown) => newer(shown, come));
      clearTimeout(timer);
      if (come.is !== 'unknown') timer = setTimeout(() => void look(), limits.recapLookEveryMs);
    };
    const lookWhenSeen = () => void look();
    void look();
    document.addEventListener('visibilitychange', lookWhenSeen);
    addEventListener('online', lookWhenSeen);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookWhenSeen);
      removeEventListener('online', lookWhenSeen);
    };
  }, [code]);
  return answer;
}
