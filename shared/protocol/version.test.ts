import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { announcedLimits } from '../kernel/limits.ts';
import { staffRoles } from '../kernel/roles.ts';
import { registry } from '../room/room.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import {
  clockSchema,
  envelopeSchema,
  hallSchema,
  handshakeSchema,
  readSchema,
  signalSchema,
  tabSchema,
  tapsSchema,
} from './client-to-server.ts';
import { hallRead } from './hall.ts';
import { protocolVersion, schemaHash } from './version.ts';

const docs = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const commands = Object.fromEntries(registry.flatMap(([, feature]) => Object.entries(feature.commands)));
const reads = {
  ...Object.fromEntries(registry.flatMap(([, feature]) => Object.entries(feature.reads ?? {}))),
  [hallRead]: { from: staffRoles, data: hallSchema },
};

function hashOfTheWire(): string {
  const schemas = {
    handshake: z.toJSONSchema(handshakeSchema),
    envelope: z.toJSONSchema(envelopeSchema),
    taps: z.toJSONSchema(tapsSchema),
    clock: z.toJSONSchema(clockSchema),
    read: z.toJSONSchema(readSchema),
    signal: z.toJSONSchema(signalSchema),
    tab: z.toJSONSchema(tabSchema),
    reads: Object.fromEntries(
      Object.entries(reads).map(([name, { data, from }]) => [name, { from, data: z.toJSONSchema(data) }]),
    ),
    commands: Object.fromEntries(
      Object.entries(commands).map(([type, { data, from }]) => [type, { from, data: z.toJSONSchema(data) }]),
    ),
  };
  return createHash('sha256').update(sortedJson(schemas)).digest('hex');
}

test('I2 the wire is the pinned one; who changes it writes a version line in docs/protocol.md and the new hash', () => {
  expect(schemaHash).toBe(hashOfTheWire());
  expect(docs).toContain(`\`${schemaHash.slice(0, 12)}\``);
  expect(docs).toContain(`Version ${protocolVersion}`);
});

test('I2 the description names every command that a connection may send', () => {
  const sent = Object.entries(commands).filter(([, { from }]) => from.some((role) => role !== 'system'));
  for (const [type] of sent) expect(docs, `${type} in docs/protocol.md`).toContain(`\`${type}`);
});

test('I2 the description names everything that a connection may read', () => {
  expect(Object.keys(reads)).not.toHaveLength(0);
  for (const name of Object.keys(reads)) expect(docs, `${name} in docs/protocol.md`).toContain(`\`${name}\``);
});

test('I2 the description names every limit that a welcome tells', () => {
  for (const name of Object.keys(announcedLimits)) expect(docs).toContain(name);
});
