import { z } from 'zod';
import { id, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const stage = z.strictObject({
  scene: z.enum(['welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap']),
  pinned: z.boolean().describe('it stays whatever the room does'),
  blank: z.boolean(),
  handId: id.exactOptional().describe('what the scene shows, where it is one thing among several of its kind'),
  questionId: id.exactOptional(),
  showId: id.exactOptional(),
});
export type StageRecord = Told<typeof stage>;

export const stageRecords = { public: { stage } } as const satisfies WireSchemas;
export type StageView = ViewOf<(typeof stageRecords)['public']>;
