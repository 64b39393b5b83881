import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, moderatorsUp, speakersUp } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';
import type { HeldLanguage } from './events.ts';

const questionId = { questionId: id };
const version = z.number().int().min(0).optional();
const words = z.array(text(limits.heldWordGraphemes)).max(limits.heldWordsCount);

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
  /**
   * `version` as in the staff record: refused where its author has changed it since. Of a name or label with a held word
   * the one that stands in `words` is let through, unless one has come since; without `words` whatever there is.
   */
  'question.approve': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({
      ...questionId,
      version,
      words: z
        .strictObject({
          name: text(limits.labelGraphemes).optional(),
          label: text(limits.questionLabelGraphemes).optional(),
        })
        .optional(),
    }),
  },
  'question.pin': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.unpin': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.reopen': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject(questionId) },
  'question.hide': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ ...questionId, reason: text(limits.reasonGraphemes).optional() }),
  },
  'question.merge': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject({ ...questionId, into: id }) },
  /** An empty label takes it off. */
  'question.label': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ ...questionId, label: text(limits.questionLabelGraphemes) }),
  },
  /** A promised question that waits with a held word is answered by whoever read it: `version` says so. */
  'question.answer': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ ...questionId, text: text(limits.answerGraphemes), version }),
  },
  /** `read`: to be read out, without calling an author who would ask it themselves. */
  'question.onstage': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ ...questionId, read: z.boolean().optional(), version }),
  },
  /** The whole list each time (Q6). */
  'held-words.set': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({
      languages: z.array(z.enum(heldLanguages)).max(heldLanguages.length),
      added: words,
      allowed: words,
    }),
  },
} as const;
