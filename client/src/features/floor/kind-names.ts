// chunk: later
import type { HandKind } from '../../../../shared/features/floor/events.ts';

const kindNames: { readonly [kind in HandKind]: string | undefined } = {
  speak: undefined,
  'follow-up': 'Follow-up',
  order: 'Point of order',
};

/** What a hand and its turn are called on every page but a phone's; the usual kind needs no name. */
export function kindName(kind: HandKind = 'speak'): string | undefined {
  return kindNames[kind];
}
