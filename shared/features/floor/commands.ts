import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, hostOnly, moderatorsUp, speakersUp, systemOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';

const handId = { handId: id };
const maybeTurn = { turnId: id.optional() };

export const commands = {
  'hand.raise': {
    from: anyone,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({
      topic: text(limits.topicGraphemes).optional(),
      kind: z.enum(['speak', 'follow-up', 'order']).optional(),
    }),
    /* Where the topic of a hand that was lowered gives way to it. */
    rewords: true,
    spared: true,
  },
  'hand.stand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(handId), spared: true },
  'hand.unstand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(handId) },
  'hand.lower': { from: anyone, lateAfterMs: Infinity, data: z.strictObject({ handId: id.optional() }), spared: true },
  'hand.back': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(handId), spared: true },
  /* Whoever has the floor answers for everybody who waits. */
  'turn.accept': {
    from: anyone,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ by: z.enum(['phone', 'room', 'read']), ...maybeTurn }),
    spared: true,
  },
  'turn.decline': { from: anyone, lateAfterMs: limits.commandMomentMs, data: z.strictObject(maybeTurn), spared: true },
  'turn.end': { from: anyone, lateAfterMs: limits.commandMomentMs, data: z.strictObject(maybeTurn), spared: true },
  'queue.next': {
    from: speakersUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ after: id.nullable().optional() }),
  },
  'turn.start': {
    from: speakersUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ ...maybeTurn, handId: id.optional(), label: text(limits.labelGraphemes).optional() }),
  },
  /** Freezes those who wait in the order of the seed whose hash was shown (H2). */
  'queue.draw': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject({}) },
  /** Setting `hands` to open opens it again. */
  'queue.close': {
    from: hostOnly,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ promise: z.boolean() }),
  },
  /** Lets the rule go on for everybody who was placed, or frozen ahead of one (H5). */
  'queue.release': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject({}) },
  'queue.undo': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject({ turnId: id }) },
  'hand.call': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject(handId) },
  'hand.skip': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject(handId) },
  'hand.place': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ ...handId, before: id.optional() }),
  },
  'hand.clear': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject(handId) },
  /**
   * `words`, as the moderator read them: refused where one has changed since, and of those with a held word these alone
   * are let through. Without `words` all that the hand has.
   */
  'hand.approve': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({
      ...handId,
      words: z
        .strictObject({
          name: text(limits.labelGraphemes).optional(),
          place: text(limits.placeGraphemes).optional(),
          topic: text(limits.questionGraphemes).optional(),
        })
        .optional(),
    }),
  },
  'hand.hide': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject(handId) },
  'hand.add': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({
      label: text(limits.labelGraphemes),
      place: text(limits.placeGraphemes).optional(),
      topic: text(limits.topicGraphemes).optional(),
    }),
  },
  /** Lets everybody read what somebody who simply stands up was called, where a held word is in it (Q6). */
  'turn.approve': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject(maybeTurn) },
  'turn.extend': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ seconds: z.number().int().min(1).max(limits.extendSecondsMax), ...maybeTurn }),
  },
  /** The room itself notes that a called person has not answered (H6). */
  'turn.note-silence': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject({ turnId: id }) },
} as const;
