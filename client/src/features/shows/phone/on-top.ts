import type { Choice } from '../../../../../shared/features/shows/events.ts';
import type { PublicShow } from '../records.ts';

export type Seen = {
  /** The show the room is at, as the big screen has it. */
  readonly current: string | undefined;
  /** Those this page has shown already. */
  readonly before: ReadonlySet<string>;
  readonly putAway: ReadonlySet<string>;
};

const isAwaited = ({ reveal, state }: PublicShow) => reveal === 'sealed' && state === 'closed';

/**
 * The shows of hands a phone has on top, `shows` being the newest first: those that are open, and what became of the
 * last one, for whoever saw it or sees it on the big screen.
 */
export function showsOnTop(shows: readonly PublicShow[], { current, before, putAway }: Seen): readonly PublicShow[] {
  const open = shows.filter(({ state }) => state === 'open');
  const last = shows.find(({ state }) => state !== 'open');
  if (last === undefined || putAway.has(last.id)) return open;
  if (isAwaited(last)) return [...open, last];
  return open.length === 0 && (last.id === current || before.has(last.id)) ? [last] : open;
}

export type Asked = { readonly show: PublicShow | undefined; readonly answered: boolean };

/** What the room is asked, of `shows` with the newest first: what one did not answer yet before what one did. */
export function nextAsked(shows: readonly PublicShow[], answers: { readonly [showId: string]: Choice }): Asked {
  const open = shows.filter(({ state }) => state === 'open');
  const waiting = open.find(({ id }) => answers[id] === undefined);
  return { show: waiting ?? open[0], answered: open.length > 0 && waiting === undefined };
}
