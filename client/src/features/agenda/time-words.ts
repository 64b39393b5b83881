import { agendaTexts } from './texts-console.ts';

/** "12 min left", "The time is up", "4 min over". */
export function timeWords(left: number): string {
  if (left > 0) return agendaTexts.left(left);
  return left === 0 ? agendaTexts.up : agendaTexts.over(-left);
}
