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
