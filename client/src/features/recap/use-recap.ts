import { recapPageLimits } from './limits.ts';
import { useEffect, useState } from 'react';
import type { Recap } from '../../../../shared/room/records.ts';
import { deviceHeader } from '../../engine/device.ts';
import { staffHeader } from '../../engine/staff-secret.ts';

/** What a page can say of a recap. */
type KnownRecap =
  | { readonly is: 'there'; readonly recap: Recap }
  /** The room goes on. */
  | { readonly is: 'early' }
  | { readonly is: 'unknown' }
  /** No answer, or one that says nothing; it may be another one soon. */
  | { readonly is: 'unreachable' };

/** Or too many ask from here: to be asked again after `afterMs`. */
type RecapAnswer = KnownRecap | { readonly is: 'busy'; readonly afterMs: number };

function codeIn(body: unknown): unknown {
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

export function recapAddress(code: string): string {
  return `/api/rooms/${encodeURIComponent(code)}/recap`;
}

/** What a refusal asks for, in whole seconds as our server writes it; 0 where it asks for nothing. */
function retryAfterMs(header: string | null): number {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

export async function fetchRecap(code: string): Promise<RecapAnswer> {
  try {
    const headers = { ...deviceHeader(code), ...staffHeader(code) };
    const response = await fetch(recapAddress(code), { cache: 'no-store', headers });
    if (response.status === 429) return { is: 'busy', afterMs: retryAfterMs(response.headers.get('Retry-After')) };
    const body: unknown = await response.json();
    if (response.ok) return { is: 'there', recap: body as Recap };
    if (codeIn(body) === 'wrong-phase') return { is: 'early' };
    if (codeIn(body) === 'room-not-found') return { is: 'unknown' };
  } catch {
    // Said below.
  }
  return { is: 'unreachable' };
}

/* A whole hall asks for the recap at the instant the room ends, often from one address: each page waits for its lot. */

/**
 * How long until the first look: all within a time that grows with the hall, and those who come after that time at once.
 * `lot` is from 0 to 1.
 */
export function firstLookMs(here: number, sinceEndMs: number, lot: number): number {
  const spreadMs = here * recapPageLimits.recapSpreadPerPersonMs;
  return Math.max(0, Math.min(spreadMs, spreadMs - Math.max(0, sinceEndMs))) * lot;
}

/** How long until the next one; undefined where there is nothing to look for. */
export function nextLookMs({ is, ...answer }: RecapAnswer, lot: number): number | undefined {
  if (is === 'unknown') return undefined;
  if ('afterMs' in answer) return answer.afterMs + recapPageLimits.recapRetrySpreadMs * lot;
  /* Those who looked together drift apart. */
  return recapPageLimits.recapLookEveryMs * (0.75 + lot / 2);
}

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
