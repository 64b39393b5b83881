// chunk: staff
import type { ShowRecord } from '../../../../shared/features/shows/records.ts';
import { limits } from '../../../../shared/kernel/limits.ts';
import type { PublicView, StaffView } from '../../../../shared/room/records.ts';
import { itemsOf, type ItemOf } from '../../engine/items.ts';

/** A show of hands as everybody sees it. */
export type PublicShow = ItemOf<PublicView, 'show:'>;
/** As hosts and moderators see it. */
export type StaffShow = ItemOf<StaffView, 'show:'>;

/** Every show of a view, newest first. A selector of it wants `useShallow`. */
export function showsOf<Show extends ShowRecord>(view: {
  readonly [key: `show:${string}`]: Show;
}): readonly (Show & { readonly id: string })[] {
  return [...itemsOf(view, 'show:')].sort((a, b) => b.at - a.at);
}

/** One that is still to be asked. */
export type PreparedShow = ItemOf<StaffView, 'prepared:'>;

/** What is prepared, in the order it will be asked in. A selector of it wants `useShallow`. */
export function preparedOf(staff: Pick<StaffView, 'prepared' | `prepared:${string}`>): readonly PreparedShow[] {
  const byId = new Map(itemsOf(staff, 'prepared:').map((show) => [show.id, show]));
  return (staff.prepared?.order ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The newest that is sealed still and can be revealed; the newest that takes answers. */
export function nextToDo(shows: readonly StaffShow[]): { readonly reveal?: string; readonly close?: string } {
  const revealed = shows.find(
    ({ reveal, state, showAt }) =>
      reveal === 'sealed' && state !== 'revealed' && (state === 'open' || showAt === undefined),
  );
  const open = shows.find(({ state }) => state === 'open');
  return {
    ...(revealed === undefined ? {} : { reveal: revealed.id }),
    ...(open === undefined ? {} : { close: open.id }),
  };
}

/** What there is to say of a cloud in which no word is to be seen: by the name of its sentence. */
export function wordless({ state, answered }: Pick<ShowRecord, 'state' | 'answered'>) {
  if (answered > 0) return 'wordsLater';
  return state === 'open' ? 'noWords' : 'nobody';
}

/** S4: nothing that is kept ties anybody to an answer, but of so few the result itself may tell. */
export const tellsWho = ({ state, answered }: Pick<ShowRecord, 'state' | 'answered'>): boolean =>
  state !== 'open' && answered > 0 && answered < limits.recapLeastPeopleCount;
