import { doorLimits } from './door-limits.ts';

export type Rounds<Item> = {
  add(item: Item): void;
  /** Does nothing any more once the last one is removed. */
  remove(item: Item): void;
};

/**
 * Looks at every one of many items about once in `roundMs`, a part at a time: ten thousand connections looked at in one
 * go would hold up a frame.
 */
export function createRounds<Item>(look: (item: Item) => void, roundMs: number = doorLimits.roundMs): Rounds<Item> {
  const items = new Set<Item>();
  let rest = items.values();
  let timer: NodeJS.Timeout | undefined;

  const lookAtPart = () => {
    const count = Math.ceil(items.size / doorLimits.roundPartsCount);
    for (let looked = 0; looked < count; looked += 1) {
      const next = rest.next();
      if (next.done === true) {
        rest = items.values();
        return;
      }
      look(next.value);
    }
  };

  return {
    add(item) {
      items.add(item);
      timer ??= setInterval(lookAtPart, roundMs / doorLimits.roundPartsCount).unref();
    },
    remove(item) {
      items.delete(item);
      if (items.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
}
