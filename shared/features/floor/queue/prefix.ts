import type { HandId } from '../events.ts';

/** A hand's return to the placed prefix (H5): before the first of those it stood before that is still there. */
export function backInPrefix(prefix: readonly HandId[], id: HandId, stoodBefore: readonly HandId[]): readonly HandId[] {
  if (prefix.includes(id)) return prefix;
  const follower = stoodBefore.find((other) => prefix.includes(other));
  const at = follower === undefined ? prefix.length : prefix.indexOf(follower);
  return [...prefix.slice(0, at), id, ...prefix.slice(at)];
}

/** Those behind a hand in the prefix; undefined where it is not in it. */
export function behindInPrefix(prefix: readonly HandId[], id: HandId): readonly HandId[] | undefined {
  const at = prefix.indexOf(id);
  return at === -1 ? undefined : prefix.slice(at + 1);
}
