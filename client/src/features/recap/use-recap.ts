import { useEffect, useState } from 'react';
import { fetchRecap, type KnownRecap, type RecapAnswer } from './fetch-recap.ts';
import { nextLookMs } from './looks.ts';

const atOnce = () => 0;
const goOn = () => undefined;

/** The one already shown stays where nothing is new, so that nothing is drawn again, and where the network is gone. */
export function newer(shown: KnownRecap | undefined, come: RecapAnswer): KnownRecap | undefined {
  if (come.is === 'busy') return shown;
  if (shown?.is !== 'there') return come;
  if (come.is === 'unreachable') return shown;
  return come.is === 'there' && come.recap.revision === shown.recap.revision ? shown : come;
}

/**
 * The recap of a room; undefined until the first answer. Looked at again every so often while somebody sees the page: a
 * room may end, a promised answer may come, and a network may return. `waitMs` tells when a page looks first that was
 * there when the room ended; else it looks at once. `onBusy`: too many ask from here.
 */
export function useRecap(
  code: string,
  waitMs: () => number = atOnce,
  onBusy: () => void = goOn,
): KnownRecap | undefined {
  const [answer, setAnswer] = useState<KnownRecap>();
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const come = await fetchRecap(code);
      if (over) return;
      setAnswer((shown) => newer(shown, come));
      if (come.is === 'busy') onBusy();
      clearTimeout(timer);
      const nextMs = nextLookMs(come, Math.random());
      if (nextMs !== undefined) timer = setTimeout(() => void look(), nextMs);
    };
    const lookWhenSeen = () => void look();
    const firstMs = waitMs();
    if (firstMs === 0) void look();
    else timer = setTimeout(() => void look(), firstMs);
    document.addEventListener('visibilitychange', lookWhenSeen);
    addEventListener('online', lookWhenSeen);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookWhenSeen);
      removeEventListener('online', lookWhenSeen);
    };
  }, [code, waitMs, onBusy]);
  return answer;
}
