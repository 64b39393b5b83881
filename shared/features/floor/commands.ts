import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, hostOnly, moderatorsUp, speakersUp, systemOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';
import { floorLimits } from './limits.ts';

const handId = { handId: id };
const maybeTurn = { turnId: id.optional() };

export const commands = {
  'hand.raise': {
    from: anyone,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      topic: text(limits.topicGraphemes).optional(),
      kind: z.enum(['speak', 'follow-up', 'order']).optional().describe('`speak` where nothing is said'),
    }),
    /* Where the topic of a hand that was lowered gives way to it. */
    rewords: true,
    spared: true,
  },
  'hand.topic': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({
      topic: text(limits.topicGraphemes).describe('an empty one takes it away'),
      handId: id.optional().describe('one’s main hand where none is named'),
    }),
    rewords: true,
    spared: true,
  },
  'hand.stand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(handId), spared: true },
  'hand.unstand': { from: anyone, lateAfterMs: Infinity, data: z.strictObject(handId) },
  'hand.lower': { from: anyone, lateAfterMs: Infinity, data: z.strictObject({ handId: id.optional() }), spared: true },
  'hand.back': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject(handId).describe('Its owner is there again after it was skipped.'),
    spared: true,
  },
  /* Whoever has the floor answers for everybody who waits. */
  'turn.accept': {
    from: anyone,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ by: z.enum(['phone', 'room', 'read']), ...maybeTurn }),
    spared: true,
  },
  'turn.decline': {
    from: anyone,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject(maybeTurn),
    spared: true,
  },
  'turn.end': {
    from: anyone,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject(maybeTurn).describe('One’s own; a speaker and above any.'),
    spared: true,
  },
  'queue.next': {
    from: speakersUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      after: id.nullable().optional().describe('the turn the page looked at, null for a free floor'),
    }),
  },
  'turn.start': {
    from: speakersUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ ...maybeTurn, handId: id.optional(), label: text(limits.labelGraphemes).optional() }),
  },
  'queue.draw': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({}).describe('Orders those who wait by the seed whose hash was shown; needs the rule `draw`.'),
  },
  'queue.close': {
    from: hostOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({ promise: z.boolean().describe('who waits with a topic in vain is answered in writing') })
      .describe('No more main hands until `hands` is set to `open` or the agenda moves on.'),
  },
  'queue.release': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({})
      .describe('The rule goes on for all who were placed by a moderator (`placed`), or frozen ahead of one.'),
  },
  'queue.undo': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ turnId: id.describe('that Next or Call made, or the one it ended where nobody followed') }),
  },
  'hand.call': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject(handId) },
  'hand.skip': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject(handId) },
  'hand.place': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ ...handId, before: id.optional().describe('a hand; without it behind all others') }),
  },
  'hand.clear': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject(handId) },
  'hand.approve': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      ...handId,
      words: z
        .strictObject({
          name: text(limits.labelGraphemes).optional(),
          place: text(limits.placeGraphemes).optional(),
          topic: text(limits.questionGraphemes).optional(),
        })
        .optional()
        .describe('those that were read: `stale` where one has changed since; without them all of it are let through'),
    }),
  },
  'hand.hide': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject(handId) },
  'hand.add': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      label: text(limits.labelGraphemes),
      place: text(limits.placeGraphemes).optional(),
      topic: text(limits.topicGraphemes).optional(),
    }),
  },
  'turn.approve': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject(maybeTurn)
      .describe('Lets everybody read what somebody who simply stands up was called, where a held word is in it.'),
  },
  'turn.extend': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ seconds: z.number().int().min(1).max(floorLimits.extendMaxSeconds), ...maybeTurn }),
  },
  /** The room itself notes that a called person has not answered (H6). */
  'turn.note-silence': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject({ turnId: id }) },
} as const;
