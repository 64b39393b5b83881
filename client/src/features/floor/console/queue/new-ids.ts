/** Ids seen for the first time. The first look at a room is no news. */
export function newIds(seen: ReadonlySet<string> | undefined, ids: readonly string[]): readonly string[] {
  return seen === undefined ? [] : ids.filter((id) => !seen.has(id));
}
