import { z } from 'zod';
import { count, id, text, time, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const minutes = z.int().min(1);
const planned = z.strictObject({ title: text, speakers: z.array(text), minutes });

const segment = planned.extend({
  id,
  state: z.enum(['planned', 'current', 'done']).describe('`done`: the room was there and moved on'),
  startedAt: time.exactOptional(),
  endsAt: time.exactOptional().describe('when it is planned to end'),
});
export type SegmentRecord = Told<typeof segment>;

const version = count.describe('goes up with each `agenda.set`, not with `agenda.go`');
const agenda = z.strictObject({ segments: z.array(segment), version });
export type AgendaRecord = Told<typeof agenda>;

const toldSegment = planned.extend({ startedAt: time.exactOptional(), endedAt: time.exactOptional() });
export type ToldSegment = Told<typeof toldSegment>;
const recap = z.strictObject({ segments: z.array(toldSegment) });
export type AgendaRecap = Told<typeof recap>;

const row = toldSegment.extend({ segment: id, speakers: text.describe('one after the other, with commas') });
export type AgendaRow = Told<typeof row>;

export const agendaRecords = {
  public: { agenda },
  recap,
  exports: { agenda: row },
} as const satisfies WireSchemas;
export type AgendaView = ViewOf<(typeof agendaRecords)['public']>;
