import type { View } from '../../shared/kernel/records.ts';
import type { Site } from '../../shared/room/views.ts';
import type { NodeStaffView } from '../../shared/room/records.ts';

/** What a node knows of itself that staff are told, whatever their room. */
export type NodeFacts = {
  /** Records of the staff map; the same object as long as they say the same. */
  readonly view: () => NodeStaffView;
  /** Calls back when they changed. Returns the way to stop. */
  watch(onChanged: () => void): () => void;
};

/** How people reach this node. */
export type SiteFacts = {
  /** The same object as long as it says the same. */
  readonly now: () => Site;
  /** Calls back when it changed. Returns the way to stop. */
  watch(onChanged: () => void): () => void;
};

/** Two maps of different keys as one; the same object where neither changed. */
export function joinedViews<One extends View, Other extends View>(
  one: () => One,
  other: () => Other,
): () => One & Other {
  let made: { readonly one: One; readonly other: Other; readonly whole: One & Other } | undefined;
  return () => {
    const [a, b] = [one(), other()];
    if (made?.one !== a || made.other !== b) made = { one: a, other: b, whole: { ...a, ...b } };
    return made.whole;
  };
}
