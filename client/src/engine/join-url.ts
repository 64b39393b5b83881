import { isLoopbackName } from '../../../shared/kernel/loopback.ts';

/** Where people find the room (L8). `here`: only this machine gets there by it. */
export type WayIn = { readonly url: string; readonly only?: 'here' };

/** What the server says of the machine's address in the hall; undefined until it has. */
export type Hall = { readonly origin?: string };

type Known = {
  readonly code: string;
  /** What the operator said. */
  readonly joinUrl?: string | undefined;
  /** The address that this page was reached at. */
  readonly origin: string;
  readonly hall: Hall | undefined;
};

/** An address as people read it out and type it. */
export const withoutScheme = (url: string): string => url.replace(/^https?:\/\//u, '');

export const isHere = (origin: string): boolean => isLoopbackName(new URL(origin).hostname);

/** The recap's address as people may pass it on; undefined where only this machine gets there by the one that it has (L8). */
export function recapUrlOf({ code, joinUrl, origin }: Omit<Known, 'hall'>): string | undefined {
  const way = wayInOf({ code, joinUrl, origin, hall: {} });
  return way === undefined || way.only === 'here' ? undefined : `${way.url}/recap`;
}

/** Undefined as long as the hall's address is needed and not known: no code is shown rather than a wrong one. */
export function wayInOf({ code, joinUrl, origin, hall }: Known): WayIn | undefined {
  const path = `/r/${code}`;
  if (joinUrl !== undefined) return { url: joinUrl };
  if (!isHere(origin)) return { url: `${origin}${path}` };
  if (hall === undefined) return undefined;
  return hall.origin === undefined ? { url: `${origin}${path}`, only: 'here' } : { url: `${hall.origin}${path}` };
}
