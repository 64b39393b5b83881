import { z } from 'zod';
import { id, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const stage = z.strictObject({
  scene: z.enum(['welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap']),
  /** It stays whatever the room does. */
  pinned: z.boolean(),
  blank: z.boolean(),
  /* What the scene shows, as far as it is one thing among several of its kind. */
  handId: id.exactOptional(),
  questionId: id.exactOptional(),
  showId: id.exactOptional(),
});
export type StageRecord = Told<typeof stage>;

export const stageRecords = { public: { stage } } as const satisfies WireSchemas;
export type StageView = ViewOf<(typeof stageRecords)['public']>;
