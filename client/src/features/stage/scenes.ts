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
