import type { Choice } from '../../../../../shared/features/shows/events.ts';
import type { PublicShow } from '../records.ts';

export type Asked = { readonly show: PublicShow | undefined; readonly answered: boolean };

/** What the room is asked, of `shows` with the newest first: what one did not answer yet before what one did. */
export function nextAsked(shows: readonly PublicShow[], answers: { readonly [showId: string]: Choice }): Asked {
  const open = shows.filter(({ state }) => state === 'open');
  const waiting = open.find(({ id }) => answers[id] === undefined);
  return { show: waiting ?? open[0], answered: open.length > 0 && waiting === undefined };
}
