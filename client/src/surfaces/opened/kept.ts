import { pageRoles } from '../../../../shared/kernel/roles.ts';
import type { OpenedRoom } from '../../engine/api.ts';
import { browserStorage, type KeyValue } from '../../engine/device.ts';
import { openedKey as key } from './key.ts';

/** A room that was just opened; `until`: so long a reload still finds its links, in epoch ms by this device. */
export type Opened = { readonly room: OpenedRoom; readonly until: number };

/** A1: long enough to come back from a slip of the finger, and not for whoever finds the laptop. */
const keptMs = 3_600_000;

const ofThisTab = browserStorage().session;

/** Keeps the links in this tab alone until they are saved, an hour at most. */
export function keepOpened(room: OpenedRoom, now: number, session: KeyValue = ofThisTab): Opened {
  const opened = { room, until: now + keptMs };
  session.set(key, JSON.stringify(opened));
  return opened;
}

export function forgetOpened(session: KeyValue = ofThisTab): void {
  session.remove(key);
}

/** What a reload finds; nothing that was kept too long, that a clock set back would keep longer, or that is no room's. */
export function keptOpened(now: number, session: KeyValue = ofThisTab): Opened | undefined {
  const text = session.get(key);
  if (text === undefined) return undefined;
  const opened = read(text);
  if (opened !== undefined && now < opened.until && opened.until <= now + keptMs) return opened;
  forgetOpened(session);
  return undefined;
}

/** Forgets them when their time is up, for as long as this page lives. */
export function expireOpened(session: KeyValue = ofThisTab): void {
  const now = Date.now();
  const opened = keptOpened(now, session);
  if (opened !== undefined) setTimeout(() => expireOpened(session), opened.until - now);
}

function read(text: string): Opened | undefined {
  try {
    const { room, until } = JSON.parse(text) as Opened;
    const isWhole = ['join', ...pageRoles].every((link) =>
      /^https?:/u.test(room.links[link as keyof typeof room.links]),
    );
    return isWhole && typeof room.code === 'string' && Number.isFinite(until) ? { room, until } : undefined;
  } catch {
    return undefined;
  }
}
