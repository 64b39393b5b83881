import { z } from 'zod';
import { text, time, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const cue = z.strictObject({ text, at: time }).describe('A line to the speaker; absent where there is none.');

export const cueRecords = { staff: { cue }, speaker: { cue } } as const satisfies WireSchemas;
export type CueView = ViewOf<(typeof cueRecords)['speaker']>;
