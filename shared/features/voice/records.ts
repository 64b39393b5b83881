import { z } from 'zod';
import { id, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const line = z.enum(['connecting', 'live', 'lost', 'cut']);

const voice = z.strictObject({
  sound: z.boolean().describe('a page of the big screen plays the voices'),
  turnId: id.exactOptional().describe('the turn that is spoken by phone'),
  line: line.exactOptional().describe('how its voice gets to the hall'),
});

const personal = z.strictObject({
  voice: z
    .strictObject({ turnId: id, client: id, line })
    .exactOptional()
    .describe('speaks by phone: on the page of that name, which may be another one'),
  sound: z.strictObject({ client: id }).exactOptional().describe('the page of this screen that plays'),
});
export type OwnVoice = Told<typeof personal>;

export const voiceRecords = { public: { voice }, personal } as const satisfies WireSchemas;
export type VoiceView = ViewOf<(typeof voiceRecords)['public']>;
