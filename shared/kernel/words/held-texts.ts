import { Set as PersistentSet } from 'immutable';
import { textOf, type ContentId, type Contents } from '../contents.ts';

/**
 * Texts with a held word in them that no moderator has let through (Q6), by content. A text that somebody writes later is
 * another content, so that what was let through is that very text. The list as it was when a text was written decides, and
 * its event says so: a later list changes no history.
 */
export type HeldTexts = PersistentSet<ContentId>;

export const noHeldTexts: HeldTexts = PersistentSet();

/** A text gives way to another, or to none. */
export function withText(
  held: HeldTexts,
  former: ContentId | undefined,
  text: ContentId | undefined,
  isHeld: boolean | undefined,
): HeldTexts {
  const rest = former === undefined ? held : held.delete(former);
  return text !== undefined && isHeld === true ? rest.add(text) : rest;
}

export function withTexts(held: HeldTexts, texts: readonly ContentId[] = []): HeldTexts {
  return texts.length === 0 ? held : held.union(texts);
}

export function withoutTexts(held: HeldTexts, texts: readonly ContentId[] = []): HeldTexts {
  return texts.length === 0 ? held : held.subtract(texts);
}

/** Words as a moderator read them. */
export type WordsRead<Word extends string> = { readonly [word in Word]?: string | undefined };

/**
 * The held words that an approval lets through: those that were read; without `read` whatever there are. Undefined where a
 * word has changed since it was read or has come since, held or not: what nobody read is not approved with the rest (T3).
 */
export function heldAsRead<Word extends string>(
  ids: { readonly [word in Word]: ContentId | undefined },
  read: WordsRead<Word> | undefined,
  held: HeldTexts,
  contents: Contents,
): readonly ContentId[] | undefined {
  const through: ContentId[] = [];
  for (const word of Object.keys(ids) as Word[]) {
    const id = ids[word];
    if (read !== undefined && read[word] !== textOf(contents, id)) return undefined;
    if (id !== undefined && held.has(id)) through.push(id);
  }
  return through;
}
