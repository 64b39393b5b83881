import type { ShowRecord } from '../../../../shared/features/shows/records.ts';
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
