import { z } from 'zod';
import { id, text, time, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const minutes = z.int().min(1);
const planned = z.strictObject({ title: text, speakers: z.array(text), minutes });

const segment = planned.extend({
  id,
  /** `done`: the room was there and moved on. */
  state: z.enum(['planned', 'current', 'done']),
  startedAt: time.exactOptional(),
  /** When it is planned to end. */
  endsAt: time.exactOptional(),
});
export type SegmentRecord = Told<typeof segment>;

const toldSegment = planned.extend({ startedAt: time.exactOptional(), endedAt: time.exactOptional() });
export type ToldSegment = Told<typeof toldSegment>;
const recap = z.strictObject({ segments: z.array(toldSegment) });
export type AgendaRecap = Told<typeof recap>;

/** Its speakers one after the other, with commas. */
const row = toldSegment.extend({ segment: id, speakers: text });
export type AgendaRow = Told<typeof row>;

export const agendaRecords = {
  public: { agenda: z.strictObject({ segments: z.array(segment) }) },
  recap,
  exports: { agenda: row },
} as const satisfies WireSchemas;
export type AgendaView = ViewOf<(typeof agendaRecords)['public']>;
