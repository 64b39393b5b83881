import type { Stamp } from '../../kernel/feature.ts';
import type { HandId, Sign } from './events.ts';

/** What every hand has when it comes to be. */
export function freshHand(id: HandId, sign: Sign, { at, revision, index }: Stamp) {
  return { id, sign, kind: 'speak', skips: 0, placed: false, hidden: false, raisedAt: at, revision, index } as const;
}
