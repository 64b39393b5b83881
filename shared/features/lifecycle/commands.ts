import { z } from 'zod';
import { hostOnly, staffRoles, systemOnly } from '../../kernel/roles.ts';
import { limits } from '../../kernel/limits.ts';
import { lifecycleLimits } from './limits.ts';
import { changedSettingsSchema, openingSettingsSchema } from './settings.ts';

const linkSchema = z.strictObject({
  id: z.string().min(1).max(lifecycleLimits.linkIdChars),
  role: z.enum(staffRoles),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

export const commands = {
  /** The first command of every room; the shell makes code and links, the core never sees a secret. */
  'room.open': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      code: z.string().min(4).max(12),
      title: z.string().max(limits.titleGraphemes * limits.bytesPerGraphemeCount),
      settings: openingSettingsSchema,
      links: z.array(linkSchema).max(lifecycleLimits.linksPerRoomCount),
    }),
  },
  'room.phase': {
    from: hostOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ phase: z.enum(['doors', 'live', 'break', 'ended']) }),
  },
  /** Nobody has been there for long (L2); the shell sends what `idle` declares. */
  'room.lapse': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject({}) },
  /** The shell found the room's clock this far ahead of the wall's. */
  'room.ahead': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject({ aheadMs: z.number().int().min(1) }) },
  'room.settings': {
    from: hostOnly,
    lateAfterMs: Infinity,
    data: changedSettingsSchema
      .refine((changes) => Object.keys(changes).length > 0, 'Name at least one setting')
      .describe('Any of them, at least one; after the end `retentionDays` alone.'),
  },
  /** Where every screen sends people, where the operator did not say it: one of `GET /api/rooms/CODE/addresses`. */
  'room.address': {
    from: hostOnly,
    lateAfterMs: Infinity,
    data: z
      .strictObject({
        host: z.string().max(lifecycleLimits.hostChars).describe('an empty one takes the choice back'),
      })
      .describe('One of `GET /api/rooms/CODE/addresses`, under the same conditions; after the end too.'),
  },
  /* Links are managed over HTTP by a host; the shell asks on the host's behalf. */
  'link.issue': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: linkSchema.extend({
      label: z
        .string()
        .max(limits.labelGraphemes * limits.bytesPerGraphemeCount)
        .optional(),
    }),
  },
  /** A new secret under the same role and label; the old link ends, or with `stays` once the new one is confirmed. */
  'link.replace': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      id: z.string().max(lifecycleLimits.linkIdChars),
      by: linkSchema.pick({ id: true, hash: true }),
      stays: z.literal(true).optional(),
    }),
  },
  /** Whoever asked for it has its secret: what it was made in place of ends. */
  'link.confirm': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({ id: z.string().max(lifecycleLimits.linkIdChars) }),
  },
  /** `known`: links that somebody evidently has, such as the one by which its host asks. */
  'link.revoke': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      id: z.string().max(lifecycleLimits.linkIdChars),
      known: z.array(z.string().max(lifecycleLimits.linkIdChars)).max(lifecycleLimits.linksPerRoomCount),
    }),
  },
} as const;
