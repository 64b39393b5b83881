import type { View } from '../../shared/kernel/records.ts';

/** What a node knows of itself that staff are told, whatever their room. */
export type NodeFacts = {
  /** Records of the staff map; the same object as long as they say the same. */
  readonly view: () => View;
  /** Calls back when they changed. Returns the way to stop. */
  watch(onChanged: () => void): () => void;
};

/** Two maps of different keys as one; the same object where neither changed. */
export function joinedViews(one: () => View, other: () => View): () => View {
  let made: { readonly one: View; readonly other: View; readonly whole: View } | undefined;
  return () => {
    const [a, b] = [one(), other()];
    if (made?.one !== a || made.other !== b) made = { one: a, other: b, whole: { ...a, ...b } };
    return made.whole;
  };
}
