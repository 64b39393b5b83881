import { offeredChoices, type OfferedChoice } from '../choices.ts';
import type { StaffShow } from '../records.ts';
import { showTexts } from '#texts/features/shows/console';

/** One choice of a show, with its numbers where they may be seen. */
export type ShowChoice = OfferedChoice & { readonly answered: number | undefined; readonly byEye: number | undefined };

/** The choices in the order they were asked in; of kind `words` none, they are listed by their weight. */
export function showChoices(show: StaffShow): readonly ShowChoice[] {
  return offeredChoices(show, showTexts).map((offered) => {
    const byEye = show.counted?.[offered.key];
    return { ...offered, answered: show.tally?.[offered.key], byEye: byEye === 0 ? undefined : byEye };
  });
}

/** What a choice has in all, and the most any has: the full length of a bar. */
export const inAll = ({ answered = 0, byEye = 0 }: ShowChoice): number => answered + byEye;
export const mostOf = (choices: readonly ShowChoice[]): number => Math.max(1, ...choices.map(inAll));

/** Shows that still ask for something, and those that are over. The newest stays in sight either way. */
export function sortShows(shows: readonly StaffShow[]): {
  readonly current: readonly StaffShow[];
  readonly earlier: readonly StaffShow[];
} {
  const isCurrent = (show: StaffShow, index: number) => show.state === 'open' || index === 0;
  return { current: shows.filter(isCurrent), earlier: shows.filter((show, index) => !isCurrent(show, index)) };
}
