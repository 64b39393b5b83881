import { browserStorage } from './device.ts';

/*
 * What somebody typed in a room and has not sent: kept in this tab until it is sent, so that a reload, a call or a look
 * elsewhere costs nobody their words. Nothing of it leaves the device, and it goes with the room's end.
 */
const storage = browserStorage().session;
/**
 * One more with each change to what a form keeps: a tab outlives an update, and words in a shape that its form no longer
 * has would break the page each time it is drawn. Such words are not found, and go with the next ones.
 */
const formsVersion = 3;
const keyOf = (code: string) => `plenum-typed:${code}`;

type Typed = { readonly [field: string]: unknown };

function typedIn(code: string): Typed {
  try {
    const kept = JSON.parse(storage.get(keyOf(code)) ?? '{}') as { readonly forms?: number; readonly typed?: Typed };
    return kept.forms === formsVersion ? (kept.typed ?? {}) : {};
  } catch {
    return {};
  }
}

/** Undefined where nothing was typed there. */
export function typed(code: string, field: string): unknown {
  return typedIn(code)[field];
}

function keepAll(code: string, fields: readonly (readonly [string, unknown])[]): void {
  const some = fields.filter(([, value]) => value !== undefined);
  if (some.length === 0) storage.remove(keyOf(code));
  else storage.set(keyOf(code), JSON.stringify({ forms: formsVersion, typed: Object.fromEntries(some) }));
}

const tidied = (words: unknown): unknown => {
  if (typeof words === 'string') return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return words;
};

/** Near enough to how the room writes words; the whole rule needs what old browsers have not. Else they are kept. */
export const isSameWords = (one: unknown, other: unknown): boolean => tidied(one) === tidied(other);

/** `undefined` forgets it. */
export function keepTyped(code: string, field: string, value: unknown): void {
  keepAll(code, Object.entries({ ...typedIn(code), [field]: value }));
}

/** All of one room, `but` what can still be sent: it has ended, or somebody wants to be forgotten. */
export function forgetTyped(code: string, but?: string): void {
  const kept = Object.entries(typedIn(code));
  keepAll(code, but === undefined ? [] : kept.filter(([field]) => field.startsWith(but)));
}
