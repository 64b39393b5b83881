import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { textSchema } from '../../kernel/schemas.ts';
import { lifecycleLimits } from './limits.ts';

/** Reactions a room can offer; the order is the order on the phones. */
const paletteNames = ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'] as const;

/** All that a room is set to but its words, which are contents. */
export const settingsSchema = z.strictObject({
  hands: z.enum(['open', 'closed']),
  topics: z.enum(['open', 'screened']),
  questions: z.enum(['off', 'open', 'screened']),
  reactions: z.union([
    z
      .array(z.enum(paletteNames))
      .min(1)
      .max(lifecycleLimits.paletteCount)
      .refine((names) => new Set(names).size === names.length, 'Name each reaction once'),
    z.literal('off'),
  ]),
  names: z.enum(['off', 'optional', 'asked']),
  order: z.enum(['fair', 'arrival', 'draw']),
  orderLane: z.boolean().describe('points of order, before everybody else; switching it off clears those that wait'),
  momentShare: z.number().min(lifecycleLimits.momentMinShare).max(1).describe('of those present, to make a moment'),
  turnSeconds: z.number().int().min(lifecycleLimits.turnMinSeconds).max(lifecycleLimits.turnMaxSeconds),
  retentionDays: z.number().int().min(0).max(lifecycleLimits.retentionMaxDays),
  theme: z
    .enum(['dark', 'light'])
    .describe('the ground of the big screen and the speaker’s; everybody’s own device is theirs to set'),
  startsAt: z
    .number()
    .int()
    .min(0)
    .max(8_640_000_000_000_000)
    .meta({ title: 'time', description: 'when the event begins; 0 where nothing is announced' }),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const someSettingsSchema = settingsSchema.partial();
export type SomeSettings = z.infer<typeof someSettingsSchema>;

const welcome = textSchema(lifecycleLimits.welcomeGraphemes)
  .optional()
  .describe('a few words for those at the doors; empty for none');
/** What a room may be opened with beside its title. */
export const openingSettingsSchema = someSettingsSchema.extend({ welcome });
/** What may be changed of it later. */
export const changedSettingsSchema = openingSettingsSchema.extend({
  title: textSchema(limits.titleGraphemes).optional(),
});
export type ChangedSettings = z.infer<typeof changedSettingsSchema>;

/** Product L3. */
export const defaultSettings: Settings = {
  hands: 'open',
  topics: 'open',
  questions: 'open',
  reactions: [...paletteNames],
  names: 'optional',
  order: 'fair',
  orderLane: false,
  momentShare: limits.momentDefaultShare,
  turnSeconds: limits.turnDefaultSeconds,
  retentionDays: lifecycleLimits.retentionDefaultDays,
  theme: 'dark',
  startsAt: 0,
};

/** Undefined fields of a partial setting change nothing. */
export function withSettings(settings: Settings, changes: SomeSettings): Settings {
  const kept = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...settings, ...kept };
}
