import { plainMarks } from '../../../../../../shared/kernel/words/same-word.ts';
import type { StaffHand } from '../../records.ts';

const plain = (text: string) => plainMarks(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Numeral, name, place or topic; case and accents do not matter. */
export function matchesSearch(hand: Pick<StaffHand, 'sign' | 'name' | 'place' | 'topic'>, search: string): boolean {
  const wanted = plain(search.trim());
  if (wanted === '') return true;
  if (/^\d+$/u.test(wanted)) return String(hand.sign.numeral) === wanted;
  return [hand.name, hand.place, hand.topic].some((text) => text !== undefined && plain(text).includes(wanted));
}
