import { z } from 'zod';
import type { CommandSpec } from '../../kernel/commands.ts';
import type { ActorRole } from '../../kernel/roles.ts';
import { staffRoles } from '../../kernel/roles.ts';
import type { RecordSchemas, WireSchemas } from '../../kernel/wire.ts';
import {
  clockSchema,
  envelopeSchema,
  hallSchema,
  handshakeSchema,
  readSchema,
  signalSchema,
  tabSchema,
  tapsSchema,
} from '../../wire/client-to-server.ts';
import { hallRead } from '../../wire/hall.ts';
import { hallAnswer, serverToClient } from '../../wire/server-to-client.ts';
import { ownRecords } from '../../room/records.ts';
import { registry } from '../../room/room.ts';

/* All schemas of what travels, both ways: what is pinned, described, and looked for in rooms. */

/** What each feature tells, and then the room itself. */
export const declared: readonly WireSchemas[] = [...registry.map(([, { records }]) => records), ownRecords];

const merged = <Value>(parts: readonly ({ readonly [key: string]: Value } | undefined)[]) =>
  Object.assign({}, ...parts) as { readonly [key: string]: Value };

/** Fields of several features in one record. */
const whole = (part: 'personal' | 'recap'): z.ZodType =>
  z.strictObject(merged(declared.map((one) => (one[part] as z.ZodObject | undefined)?.shape as RecordSchemas)));

/** Records by key. */
export const views: { readonly [audience in 'public' | 'stage' | 'staff' | 'speaker']: RecordSchemas } = {
  public: merged(declared.map((one) => one.public)),
  stage: merged(declared.map((one) => one.stage ?? one.public)),
  staff: merged(declared.map((one) => one.staff)),
  speaker: merged(declared.map((one) => one.speaker)),
};
export const personal = whole('personal');
export const recap = whole('recap');
/** Rows by table. */
export const exportTables = merged(declared.map((one) => one.exports));
/** What the room answers, by the name of what is read. */
export const roomReads = merged(declared.map((one) => one.reads));

type Asked = { readonly from: readonly ActorRole[]; readonly data: z.ZodType };

export const commands: { readonly [type: string]: CommandSpec } = merged(registry.map(([, { commands: all }]) => all));
export const reads: { readonly [name: string]: Asked & { readonly answer: z.ZodType } } = {
  ...merged(
    registry.map(([, { reads: all = {} }]) =>
      Object.fromEntries(
        Object.entries(all).map(([name, { from, data }]) => [
          name,
          { from, data, answer: roomReads[name] ?? z.never() },
        ]),
      ),
    ),
  ),
  [hallRead]: { from: staffRoles, data: hallSchema, answer: hallAnswer },
};

/** By themselves, whatever is in them. */
export const messages = {
  up: {
    handshake: handshakeSchema,
    envelope: envelopeSchema,
    taps: tapsSchema,
    clock: clockSchema,
    read: readSchema,
    signal: signalSchema,
    tab: tabSchema,
  },
  down: serverToClient,
};
