import type { Context } from './context.ts';

/**
 * Who takes which of the fresh ids that one entry gets (`limits.freshIdsPerCommandCount`), so that nobody takes the
 * same: the command itself, what another feature adds to it, and a person's introduction.
 */
export const idsFrom = { decision: 0, consequence: 6, introduction: 10 } as const;

/** A fresh id by its place. One too few is a mistake of ours: an empty id would name everything at once. */
export function freshId({ ids }: Pick<Context, 'ids'>, place: number = idsFrom.decision): string {
  const id = ids[place];
  if (id === undefined) throw new Error(`There is no fresh id ${place}.`);
  return id;
}
