import type { Recap } from '../../../../shared/room/records.ts';
import { deviceHeader } from '../../engine/device.ts';
import { staffHeader } from '../../engine/staff-secret.ts';

/** What a page can say of a recap. */
export type KnownRecap =
  | { readonly is: 'there'; readonly recap: Recap }
  /** The room goes on. */
  | { readonly is: 'early' }
  | { readonly is: 'unknown' }
  /** No answer, or one that says nothing; it may be another one soon. */
  | { readonly is: 'unreachable' };

/** Or too many ask from here: to be asked again after `afterMs`. */
export type RecapAnswer = KnownRecap | { readonly is: 'busy'; readonly afterMs: number };

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
