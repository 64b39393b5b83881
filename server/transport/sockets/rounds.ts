import { doorLimits } from '../doors/limits.ts';

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
  /* Those of this round: who comes meanwhile is looked at in the next one, or a stream of new ones would put it off for ever. */
  let round: readonly Item[] = [];
  let next = 0;
  let timer: NodeJS.Timeout | undefined;

  const lookAtPart = () => {
    if (next >= round.length) {
      round = [...items];
      next = 0;
    }
    const end = next + Math.ceil(round.length / doorLimits.roundPartsCount);
    for (const item of round.slice(next, end)) if (items.has(item)) look(item);
    next = end;
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
      round = [];
      next = 0;
    },
  };
}
