import { z } from 'zod';
import { count, text, time, type Told, type WireSchemas } from '../../kernel/wire.ts';
import { settingsSchema } from './settings.ts';

const room = z.strictObject({
  title: text,
  code: text,
  /** Where the operator said how people reach the server. */
  joinUrl: text.exactOptional(),
  phase: z.enum(['doors', 'live', 'break', 'ended']),
  /** By the calendar; absent where nothing is announced. */
  startsAt: time.exactOptional(),
  /** As the agenda plans it. */
  endsAt: time.exactOptional(),
  endedAt: time.exactOptional(),
  /** It ended by itself, out of this phase, and can go back there. */
  lapsedFrom: z.enum(['doors', 'live', 'break']).exactOptional(),
  /** The room goes on in its own time, so much ahead of the calendar's. */
  aheadMs: count.exactOptional(),
  settings: settingsSchema,
});
export type RoomRecord = Told<typeof room>;

const ownTime = z.strictObject({ aheadMs: count, since: time });

const recap = z.strictObject({
  code: text,
  title: text,
  joinUrl: text.exactOptional(),
  startedAt: time.exactOptional(),
  endedAt: time,
});

export const lifecycleRecords = {
  public: { room },
  staff: { 'own-time': ownTime },
  recap,
} as const satisfies WireSchemas;
