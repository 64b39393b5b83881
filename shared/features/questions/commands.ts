import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, moderatorsUp, speakersUp } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';
import type { HeldLanguage } from './events.ts';
import { questionsLimits } from './limits.ts';

const questionId = { questionId: id };
const version = z
  .number()
  .int()
  .min(0)
  .optional()
  .describe('as in the staff record: `stale` where its author has changed it since');
const words = z.array(text(questionsLimits.heldWordGraphemes)).max(questionsLimits.heldWordsCount);

const heldLanguages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const satisfies readonly HeldLanguage[];

export const commands = {
  'question.ask': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({
      text: text(limits.questionGraphemes),
      anonymous: z.boolean().optional(),
      voice: z.enum(['self', 'read']).optional(),
    }),
    spared: true,
  },
  'question.edit': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({ ...questionId, text: text(limits.questionGraphemes) }),
    rewords: true,
  },
  'question.withdraw': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.stand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(questionId), spared: true },
  'question.unstand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.answered': { from: speakersUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.approve': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({
      ...questionId,
      version,
      words: z
        .strictObject({
          name: text(limits.labelGraphemes).optional(),
          label: text(questionsLimits.questionLabelGraphemes).optional(),
        })
        .optional()
        .describe('those that were read; without them all of it are let through (see "Held words")'),
    }),
  },
  'question.pin': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.unpin': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.reopen': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z
      .strictObject({
        ...questionId,
        unread: z
          .boolean()
          .optional()
          .describe('a hidden one goes back to those that wait for a moderator: to take a Hide back approves nothing'),
      })
      .describe('It also takes it off the big screen.'),
  },
  'question.hide': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z
      .strictObject({ ...questionId, reason: text(limits.reasonGraphemes).optional() })
      .describe('After the end too: it takes words off the recap.'),
  },
  'question.merge': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ ...questionId, into: id.describe('the question it goes on in') }),
  },
  'question.label': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({
      ...questionId,
      label: text(questionsLimits.questionLabelGraphemes).describe('an empty one takes it off'),
    }),
  },
  'question.answer': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z
      .strictObject({ ...questionId, text: text(questionsLimits.answerGraphemes), version })
      .describe('In writing, after the end too. A promised one whose text waits with a held word takes its `version`.'),
  },
  'question.onstage': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      ...questionId,
      read: z.boolean().optional().describe('to be read out, without calling an author who would ask it themselves'),
      version,
    }),
  },
  'held-words.set': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z
      .strictObject({
        languages: z.array(z.enum(heldLanguages)).max(heldLanguages.length),
        added: words,
        allowed: words,
        version: version.describe('that of the list it was written over; refused as `stale` where it changed since'),
      })
      .describe('The whole list each time.'),
  },
} as const;
