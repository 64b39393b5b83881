import { textsOf, type CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';

/** What people write here. */
export const texts = textsOf({ name: 'The name', place: 'The place', reason: 'The reason' });

export const refusals = refusalsOf('people', {
  noNames: { code: 'not-allowed', says: 'This room does without names.' },
  nobodyBehind: { code: 'no-such-item', says: 'Nobody can be found behind this item.' },
  removed: { code: 'removed', says: 'A moderator has removed you from this room.' },
  removedFor: {
    code: 'removed',
    says: ({ reason }: { readonly reason: string }) => `A moderator has removed you from this room: ${reason}`,
  },
});
export type Code = CodeOf<typeof refusals> | CommonCode;
