import { z } from 'zod';
import { count, text, time, type Told, type WireSchemas } from '../../kernel/wire.ts';
import { settingsSchema } from './settings.ts';

const room = z.strictObject({
  title: text,
  code: text,
  joinUrl: text
    .exactOptional()
    .describe('where the operator said how people reach the server, or the host chose one of its addresses'),
  phase: z.enum(['doors', 'live', 'break', 'ended']),
  startsAt: time.exactOptional().describe('by the calendar; absent where nothing is announced'),
  breakAt: time.exactOptional().describe('since when, during a break'),
  backAt: time.exactOptional().describe('by the calendar; the start that was announced during this break'),
  endsAt: time.exactOptional().describe('as the agenda plans it'),
  endedAt: time.exactOptional(),
  lapsedFrom: z
    .enum(['doors', 'live', 'break'])
    .exactOptional()
    .describe('it ended by itself, out of this phase, and can go back there'),
  aheadMs: count
    .exactOptional()
    .describe('the room goes on in its own time, so much ahead of the calendar (see "Time")'),
  settings: settingsSchema.extend({
    welcome: text.exactOptional().describe('a few words for those at the doors'),
  }),
});
export type RoomRecord = Told<typeof room>;

const ownTime = z
  .strictObject({ aheadMs: count, since: time })
  .describe('The room goes on in its own time (see "Time").');

const recap = z.strictObject({
  code: text,
  title: text,
  joinUrl: text
    .exactOptional()
    .describe('as in `room`; staff who may read `hall` and came by a loopback address get that one'),
  startedAt: time.exactOptional(),
  endedAt: time,
});

export const lifecycleRecords = {
  public: { room },
  staff: { 'own-time': ownTime },
  recap,
} as const satisfies WireSchemas;
