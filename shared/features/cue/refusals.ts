import { textsOf, type CommonCode } from '../../kernel/refusals.ts';

/** What people write here. */
export const texts = textsOf({ cue: 'The line' });

export type Code = CommonCode;
