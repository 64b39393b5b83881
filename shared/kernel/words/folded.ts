import { plainMarks } from './same-word.ts';

/** A text as searches compare it: case, accents, and how an apostrophe or a hyphen was typed do not matter. */
export function folded(text: string): string {
  return plainMarks(text.normalize('NFKD').replace(/\p{M}/gu, ''));
}
