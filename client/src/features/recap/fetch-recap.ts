import type { Recap } from './records.ts';

export type RecapAnswer =
  | { readonly is: 'there'; readonly recap: Recap }
  /** The room goes on. */
  | { readonly is: 'early' }
  | { readonly is: 'unknown' }
  /** No answer, or one that says nothing; it may be another one soon. */
  | { readonly is: 'unreachable' };

function codeIn(body: unknown): unknown {
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

export function recapAddress(code: string): string {
  return `/api/rooms/${encodeURIComponent(code)}/recap`;
}

export async function fetchRecap(code: string): Promise<RecapAnswer> {
  try {
    const response = await fetch(recapAddress(code), { cache: 'no-store' });
    const body: unknown = await response.json();
    if (response.ok) return { is: 'there', recap: body as Recap };
    if (codeIn(body) === 'wrong-phase') return { is: 'early' };
    if (codeIn(body) === 'room-not-found') return { is: 'unknown' };
  } catch {
    // Said below.
  }
  return { is: 'unreachable' };
}
