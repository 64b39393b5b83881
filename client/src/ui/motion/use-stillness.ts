import { useSyncExternalStore } from 'react';

const asked = matchMedia('(prefers-reduced-motion: reduce)');

function heed(hear: () => void): () => void {
  asked.addEventListener('change', hear);
  return () => asked.removeEventListener('change', hear);
}

/** Whether nothing may move: as this screen's device asks, or by `?still=1` (R5). */
export function useStillness(): boolean {
  const reduced = useSyncExternalStore(heed, () => asked.matches);
  return reduced || switchedOn(location.search, 'still');
}

/** `?name=1` and `?name` alike; `?name=0` is off. */
export function switchedOn(search: string, name: string): boolean {
  const value = new URLSearchParams(search).get(name);
  return value !== null && value !== '0';
}
