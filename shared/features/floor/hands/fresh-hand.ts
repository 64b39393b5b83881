import type { Stamp } from '../../../kernel/outcome.ts';
import type { HandId, HandKind, Sign } from '../events.ts';

/** What every hand has when it comes to be. */
export function freshHand(id: HandId, sign: Sign, { at, revision, index }: Stamp, kind: HandKind = 'speak') {
  return { id, sign, kind, skips: 0, placed: false, hidden: false, raisedAt: at, revision, index } as const;
}
