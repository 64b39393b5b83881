import { z } from 'zod';
import { id, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const line = z.enum(['connecting', 'live', 'lost', 'cut']);

const voice = z.strictObject({
  /** A page of the big screen plays the voices. */
  sound: z.boolean(),
  /** The turn that is spoken by phone, and how its voice gets to the hall. */
  turnId: id.exactOptional(),
  line: line.exactOptional(),
});

const personal = z.strictObject({
  /** This person speaks by phone: on the page of that name, which may be another one than this. */
  voice: z.strictObject({ turnId: id, client: id, line }).exactOptional(),
  /** The page of this screen that plays. */
  sound: z.strictObject({ client: id }).exactOptional(),
});
export type OwnVoice = Told<typeof personal>;

export const voiceRecords = { public: { voice }, personal } as const satisfies WireSchemas;
export type VoiceView = ViewOf<(typeof voiceRecords)['public']>;
