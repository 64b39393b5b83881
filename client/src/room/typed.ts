import { browserStorage } from './device.ts';

/*
 * What somebody typed in a room and has not sent: kept in this tab until it is sent, so that a reload, a call or a look
 * elsewhere costs nobody their words. Nothing of it leaves the device, and it goes with the room's end.
 */
const storage = browserStorage().session;
const keyOf = (code: string) => `plenum-typed:${code}`;

type Typed = { readonly [field: string]: unknown };

function typedIn(code: string): Typed {
  try {
    return JSON.parse(storage.get(keyOf(code)) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

/** Undefined where nothing was typed there. */
export function typed(code: string, field: string): unknown {
  return typedIn(code)[field];
}

/** `undefined` forgets it. */
export function keepTyped(code: string, field: string, value: unknown): void {
  const kept = JSON.stringify({ ...typedIn(code), [field]: value });
  if (kept === '{}') storage.remove(keyOf(code));
  else storage.set(keyOf(code), kept);
}

/** All of one room, `but` what can still be sent: it has ended, or somebody wants to be forgotten. */
export function forgetTyped(code: string, but?: string): void {
  for (const field of Object.keys(typedIn(code)))
    if (but === undefined || !field.startsWith(but)) keepTyped(code, field, undefined);
}
