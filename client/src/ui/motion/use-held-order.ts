import { useEffect, useLayoutEffect, useState } from 'react';
import { emptyOrder, heldOrder, type HeldItem, type HeldOrder } from './held-order.ts';

/** The items as they are drawn: see `heldOrder`. `wasDealt` stays the same function. */
export function useHeldOrder<Item extends { readonly id: string }>(
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
