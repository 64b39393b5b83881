import { z } from 'zod';
import { lifecycleLimits } from '../features/lifecycle/limits.ts';
import { previewRoles, roles } from '../kernel/roles.ts';
import { limits } from '../kernel/limits.ts';
import { wireLimits } from './limits.ts';

const urlSafe = (min: number, max: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${min},${max}}$`, 'u'));

/** `auth` of the socket.io handshake. `as` comes from the page's path and picks the staff cookie. */
export const handshakeSchema = z.strictObject({
  v: z.number().int(),
  code: z.string().max(wireLimits.typedCodeChars),
  as: z.enum(roles).optional(),
  device: z.string().max(wireLimits.deviceSecretChars).optional(),
  staff: z.string().max(wireLimits.staffSecretChars).optional(),
  since: z.strictObject({ epoch: urlSafe(1, 40), seq: z.number().int().min(0) }).optional(),
  name: z
    .string()
    .max(limits.nameGraphemes * limits.bytesPerGraphemeCount)
    .optional(),
  /** Of hosts and moderators: shows what these are told, and hears nothing. */
  preview: z.enum(previewRoles).optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;

const commandIdSchema = z.strictObject({
  client: urlSafe(10, 40),
  sequence: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

/** A command's envelope; `data` is checked against the schema of its type. */
export const envelopeSchema = z.strictObject({
  id: commandIdSchema,
  type: z.string().max(wireLimits.commandTypeChars),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Taps gathered on the phone: counter name -> taps since the last message. No ack. */
export const tapsSchema = z
  .record(z.string().max(limits.counterNameChars), z.number().int().min(1).max(wireLimits.tapsPerMessageCount))
  .refine((taps) => Object.keys(taps).length <= lifecycleLimits.paletteCount);
export type Taps = z.infer<typeof tapsSchema>;

/** A question for the room's time, and how far off this page's clock is at most, once it knows. */
export const clockSchema = z.strictObject({ skewMs: z.number().min(0).max(wireLimits.clockSkewMaxMs).optional() });
export type ClockQuestion = z.infer<typeof clockSchema>;

/** Something asked of the room without changing it; `data` is checked against the schema of its name. */
export const readSchema = z.strictObject({
  name: z.string().max(wireLimits.readNameChars),
  data: z.record(z.string(), z.unknown()),
});
export type Read = z.infer<typeof readSchema>;
/** Of the read `hallRead`. */
export const hallSchema = z.strictObject({});

/**
 * From one page to another, for as long as a relay stands between them. `turn` names the relay, `kind` is one of those
 * that this side may send, `data` is theirs alone.
 */
export const signalSchema = z.strictObject({
  turn: urlSafe(1, limits.itemIdChars),
  kind: z.string().regex(new RegExp(`^[a-z]{1,${wireLimits.signalKindChars}}$`, 'u')),
  data: z.unknown().optional(),
});
export type Signal = z.infer<typeof signalSchema>;

/** The name under which this page sends commands, said before it sends any: so that it gets what is meant for it alone. */
export const tabSchema = z.strictObject({ client: commandIdSchema.shape.client });
export type Tab = z.infer<typeof tabSchema>;

export type ClientToServer = {
  command: (envelope: Envelope, ack: (answer: unknown) => void) => void;
  read: (asked: Read, ack: (answer: unknown) => void) => void;
  react: (taps: Taps) => void;
  resync: () => void;
  signal: (signal: Signal) => void;
  tab: (tab: Tab) => void;
  clock: (question: ClockQuestion, ack: (answer: { readonly now: number }) => void) => void;
};
