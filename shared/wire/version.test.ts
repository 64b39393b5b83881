import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { announcedLimits } from '../kernel/limits.ts';
import { commands, exportTables, messages, personal, reads, recap, views } from '../testing/wire/declared-wire.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import { changes, protocolVersion } from './version.ts';

const docs = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
/** Titles and descriptions are words of docs/protocol.md; they change nothing that travels. */
const form = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      delete jsonSchema.title;
      delete jsonSchema.description;
    },
  });
type Schemas = { readonly [name: string]: z.ZodType };
const forms = (schemas: Schemas) =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, form(schema)]));
type Asked = { readonly from: readonly string[]; readonly data: z.ZodType; readonly answer?: z.ZodType };
/** With the roles that may ask. */
const asked = (all: { readonly [name: string]: Asked }) =>
  Object.fromEntries(
    Object.entries(all).map(([name, { from, data, answer }]) => [
      name,
      { from, ...forms(answer === undefined ? { data } : { data, answer }) },
    ]),
  );

function hashOfTheWire(): string {
  const up = { messages: forms(messages.up), commands: asked(commands) };
  const down = {
    messages: forms(messages.down),
    public: forms(views.public),
    stage: forms(views.stage),
    staff: forms(views.staff),
    speaker: forms(views.speaker),
    exports: forms(exportTables),
    ...forms({ personal, recap }),
  };
  return createHash('sha256')
    .update(sortedJson({ up, down, reads: asked(reads) }))
    .digest('hex');
}

test('I2 the wire is the pinned one; who changes it adds a line to the changes of shared/wire/version.ts', () => {
  const newest = changes.at(-1);
  expect(newest?.schemas, 'the newest line says the beginning of this hash').toBe(hashOfTheWire().slice(0, 12));
  expect(newest?.version).toBe(protocolVersion);
  expect(changes.filter(({ schemas, says }) => !/^[0-9a-f]{12}$/u.test(schemas) || says === '')).toEqual([]);
});

test('I2 the description names every limit that a welcome tells', () => {
  for (const name of Object.keys(announcedLimits)) expect(docs).toContain(name);
});
