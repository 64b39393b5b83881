/**
 * Calls back whenever the page may have slept or changed networks: its connection may be dead without
 * anybody having told. `pageshow` is there for browsers that come back from their page cache without
 * a `visibilitychange`. Returns the way to stop.
 */
export function onWake(wake: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ifVisible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const ifRestored = (event: PageTransitionEvent): void => {
    if (event.persisted) wake();
  };
  document.addEventListener('resume', wake, { signal });
  document.addEventListener('visibilitychange', ifVisible, { signal });
  window.addEventListener('pageshow', ifRestored, { signal });
  window.addEventListener('online', wake, { signal });
  window.addEventListener('offline', wake, { signal });
  return () => stopping.abort();
}
