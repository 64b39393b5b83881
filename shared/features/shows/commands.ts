import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, moderatorsUp, systemOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';
import { showsLimits } from './limits.ts';

const showId = { showId: id };
const word = text(showsLimits.wordGraphemes);
const choice = z
  .union([
    z.boolean(),
    z.number().int(),
    z.array(word).min(1).max(showsLimits.wordsPerPersonCount),
    z.array(z.number().int()).min(1).max(showsLimits.severalMaxCount),
  ])
  .describe('of hands up or down, an option’s index, each once up to `most` of them, 1 to 5 of a scale, 1 to 3 words');

/** What the room is asked, and how. */
const asked = z.strictObject({
  prompt: text(showsLimits.promptGraphemes),
  kind: z.enum(['hands', 'options', 'scale', 'words']),
  options: z
    .array(text(showsLimits.optionGraphemes))
    .min(showsLimits.showOptionsMinCount)
    .max(showsLimits.showOptionsMaxCount)
    .optional(),
  most: z
    .number()
    .int()
    .min(showsLimits.severalMinCount)
    .max(showsLimits.severalMaxCount)
    .optional()
    .describe('of the options one person may choose up to so many; without it one'),
  reveal: z.enum(['live', 'sealed']),
});
const prepared = id.describe('of a prepared one, instead of all the others');
const replaced = id
  .optional()
  .describe(
    'of a prepared one: with all the others it is asked like that from now on, in its place; without them it moves',
  );
const version = z
  .number()
  .int()
  .min(0)
  .optional()
  .describe(
    'with `showId` and words: that of its record as they were written over it; refused as `stale` where it changed since',
  );
const before = id.optional().describe('a prepared one; absent: after all of them, or where it stands');

export const commands = {
  'show.answer': { from: anyone, lateAfterMs: Infinity, data: z.strictObject({ ...showId, choice }), spared: true },
  'show.open': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.union([asked, z.strictObject({ showId: prepared })]),
  },
  'show.prepare': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z
      .union([asked.extend({ showId: replaced, before, version }), z.strictObject({ showId: prepared, before })])
      .describe('Staff alone know of it. With `showId` it changes or moves one.'),
  },
  'show.remove': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject(showId).describe('A prepared one, with its words.'),
  },
  'show.count': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({
        ...showId,
        choice: z.union([z.boolean(), z.number().int(), word]).describe('a single one'),
        count: z.number().int().min(0).max(showsLimits.countedByEyeMaxCount),
      })
      .describe('By eye, of those without a phone.'),
  },
  'show.close': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject(showId) },
  'show.reveal': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject(showId).describe('Closes it where it is open; shown at `showAt` of its record, 600 ms ahead.'),
  },
  'show.approve': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({
        ...showId,
        words: z
          .array(word)
          .max(showsLimits.approvedWordsCount)
          .optional()
          .describe('all that may be seen now where none are named'),
      })
      .describe('Lets words of a cloud go on the big screen.'),
  },
  'show.hide': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ ...showId, word }),
  },
  /** The room itself, at the agreed instant. */
  'show.unseal': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject(showId) },
} as const;
