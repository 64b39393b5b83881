import { useSyncExternalStore } from 'react';
import type { MadeLink } from './links-api.ts';
import { plainCode } from '../../engine/device.ts';
import { askBeforeLeaving } from '../../ui/secret/ask-before-leaving.ts';

/*
 * The staff links whose secrets were just made, in memory alone and for the page's life alone (L8): the only ones that can
 * be copied, shown as a QR code or printed. They outlive a lost connection, since one of them may be the way back in.
 */
const made = new Map<string, readonly MadeLink[]>();
/** Those that the server's list ever had. What was made a moment ago may not be told yet. */
const listed = new Set<string>();
/** Those that nobody has yet, by id: they go with the page, so that whoever leaves it is asked, wherever it stands. */
const untaken = new Set<string>();
let stopAsking: (() => void) | undefined;
const hearers = new Set<() => void>();
const none: readonly MadeLink[] = [];

function set(code: string, links: readonly MadeLink[]): void {
  made.set(plainCode(code), links);
  for (const hear of hearers) hear();
}

function askWhileUntaken(): void {
  if (untaken.size > 0) stopAsking ??= askBeforeLeaving();
  else {
    stopAsking?.();
    stopAsking = undefined;
  }
}

export const madeLinks = (code: string): readonly MadeLink[] => made.get(plainCode(code)) ?? none;

/** The newest first. */
export function addMadeLink(code: string, link: MadeLink): void {
  untaken.add(link.id);
  askWhileUntaken();
  set(code, [link, ...madeLinks(code)]);
}

/** Somebody has it: copied, seen or printed. It stays at hand, and the page may go. */
export function takeMadeLink(id: string): void {
  untaken.delete(id);
  askWhileUntaken();
}

/** It was taken along, or it is no link any more. */
export function dropMadeLink(code: string, id: string): void {
  takeMadeLink(id);
  set(
    code,
    madeLinks(code).filter((link) => link.id !== id),
  );
}

/** Drops what another device took back: `known` had it, and has it no longer. */
export function dropUnlisted(code: string, known: Readonly<Record<string, unknown>>): void {
  for (const id of Object.keys(known)) listed.add(id);
  for (const { id } of madeLinks(code)) if (listed.has(id) && !(id in known)) dropMadeLink(code, id);
}

const hear = (changed: () => void) => {
  hearers.add(changed);
  return () => void hearers.delete(changed);
};

export function useMadeLinks(code: string): readonly MadeLink[] {
  return useSyncExternalStore(hear, () => madeLinks(code));
}
