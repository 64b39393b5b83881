type NetworkInformation = EventTarget & { readonly type?: string };

/** Calls back when the device may be in another network. Returns the way to stop. */
export function onMoved(moved: () => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  window.addEventListener('online', moved, { signal });
  const { connection } = navigator as { readonly connection?: NetworkInformation };
  let type = connection?.type;
  const changed = (): void => {
    // It also tells of every new guess how fast the network is.
    if (connection?.type === type) return;
    type = connection?.type;
    moved();
  };
  connection?.addEventListener('change', changed, { signal });
  return () => stopping.abort();
}
