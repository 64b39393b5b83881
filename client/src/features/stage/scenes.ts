import type { Scene } from '../../../../shared/features/stage/events.ts';

const inOrder: { readonly [scene in Scene]: true } = {
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

/** In the order a moderator chooses from. */
export const scenes = Object.keys(inOrder) as readonly Scene[];
