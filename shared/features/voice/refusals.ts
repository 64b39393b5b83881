import type { CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';

export const refusals = refusalsOf('voice', {
  elsewhere: { code: 'stale', says: 'Another page plays the sound by now, or none.' },
  notThePlayer: { code: 'not-allowed', says: 'Another page plays the sound of this room, or none.' },
  noLine: { code: 'no-turn', says: 'Nobody speaks by phone.' },
  cut: { code: 'not-allowed', says: 'A moderator switched this voice off.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;
