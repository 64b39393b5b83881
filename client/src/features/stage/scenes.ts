import type { ReactElement, ReactNode } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';

/** In the order a moderator chooses from. */
const known: { readonly [scene in Scene]: true } = {
  welcome: true,
  queue: true,
  floor: true,
  question: true,
  show: true,
  pulse: true,
  break: true,
  thanks: true,
  recap: true,
};

export const scenes = Object.keys(known) as readonly Scene[];

/** What the big screen gives each of its scenes to place among what is the scene's own. */
export type SceneSlots = {
  /** Instead of a scene that has nothing to show: one word, and what it means. */
  readonly Still: (words: { readonly title: string; readonly help: string }) => ReactElement;
  /** What the room is at. */
  readonly agenda: ReactNode;
  /** What is going on with whoever has the floor, in words. */
  readonly turnState: ReactNode;
  /** The time of their turn, and that they speak by phone. */
  readonly turnTime: ReactNode;
  /** Who is next. */
  readonly deck: ReactNode;
};
