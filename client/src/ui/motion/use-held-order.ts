import { useEffect, useLayoutEffect, useState } from 'react';
import { uiLimits } from '../limits.ts';

/** An item of a list as it is drawn: `gone` from the room already, or still there and `dealt` with. */
export type HeldItem<Item> = { readonly item: Item; readonly gone: boolean; readonly dealt: boolean };

export type HeldOrder<Item> = {
  readonly items: readonly HeldItem<Item>[];
  /** Until then nothing closes up; both by the clock of the page, in ms. */
  readonly until: number;
  readonly since: number;
};

export const emptyOrder: HeldOrder<never> = { items: [], until: 0, since: 0 };

type Identified = { readonly id: string };

/**
 * What a list shows after its items became `items`. Whatever was dealt with leaves its gap for a while, and as long as
 * there is a gap everything stays where it is, so that a second press finds nothing it was not meant for. `wasDealt`
 * tells of an item that is still there whether it was dealt with since. `stands`: nothing may move for another reason.
 */
export function heldOrder<Item extends Identified>(
  before: HeldOrder<Item>,
  items: readonly Item[],
  now: number,
  wasDealt: (was: Item, is: Item) => boolean,
  stands = false,
): HeldOrder<Item> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const open = now < before.until;
  let isNew = false;
  const kept = before.items.map(({ item: was, gone, dealt }) => {
    const is = byId.get(was.id);
    const leaves = is === undefined ? !gone : wasDealt(was, is);
    isNew ||= leaves;
    const isBack = gone && is !== undefined;
    return { item: is ?? was, gone: is === undefined, dealt: leaves || (dealt && open && !isBack) };
  });
  const since = open ? before.since : now;
  const until = isNew ? Math.min(now + uiLimits.gapMs, since + uiLimits.mostGapMs) : before.until;
  if (now < until || (stands && before.items.length > 0)) return { items: kept, until, since };
  return { items: items.map((item) => ({ item, gone: false, dealt: false })), until: 0, since: 0 };
}

/** The items as they are drawn: see `heldOrder`. `wasDealt` stays the same function. */
export function useHeldOrder<Item extends Identified>(
  items: readonly Item[],
  wasDealt: (was: Item, is: Item) => boolean,
  stands = false,
): readonly HeldItem<Item>[] {
  const [order, setOrder] = useState<HeldOrder<Item>>(emptyOrder);
  const [looks, setLooks] = useState(0);
  // Before it is painted: what was there a moment ago is never seen without its gap.
  useLayoutEffect(() => {
    const now = performance.now();
    setOrder((before) => heldOrder(before, items, now, wasDealt, stands));
  }, [items, wasDealt, stands, looks]);
  useEffect(() => {
    if (order.until === 0) return undefined;
    const timer = setTimeout(() => setLooks((count) => count + 1), Math.max(0, order.until - performance.now()));
    return () => clearTimeout(timer);
  }, [order]);
  return order.items;
}
