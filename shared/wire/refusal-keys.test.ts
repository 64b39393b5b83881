import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRejection, type RefusalFacts, type Rejection } from '../kernel/rejection.ts';
import { steps, take } from '../testing/acts/random-room.ts';
import { Scenario } from '../testing/scenario.ts';
import { asDeclared, declaredRefusals as declared, refusalTables, writtenTexts } from '../testing/declared-refusals.ts';
import { factsOf, someFacts } from '../testing/refusal-facts.ts';
import type { FactsOf, RefusalKey } from './refusal-keys.ts';
import { refusalSentences } from './refusal-sentences.ts';
import { nodeRefusals } from './refusals.ts';

test('I2 there are some facts for every refusal whose sentence is made of them', () => {
  const needy = declared.filter(({ says }) => typeof says !== 'string').map(({ key }) => key);
  expect(Object.keys(someFacts).toSorted(), '`facts` in the fixture of their feature').toEqual(needy.toSorted());
});

/** As whoever refuses calls it. */
const refused = (refusal: (typeof declared)[number]) =>
  (refusal as (facts?: RefusalFacts) => ReturnType<typeof refusal>)(factsOf(refusal.key));

type Exported = { readonly texts?: { readonly called: { readonly [text: string]: string } } };

/** What every `refusals.ts` exports. */
async function tablesByFile(): Promise<readonly (readonly [file: string, Exported])[]> {
  const shared = new URL('../', import.meta.url);
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|[\\/])refusals\.ts$/u.test(file),
  );
  return Promise.all(
    files.map(async (file) => [file, (await import(new URL(file, shared).href)) as Exported] as const),
  );
}

test('I2 every table of refusals is in the registry', async () => {
  const tables = await tablesByFile();
  expect(tables.length).toBeGreaterThan(8);
  const isTable = (value: object) => Object.values(value).some((one: unknown) => typeof one === 'function');
  for (const [file, exported] of tables)
    expect(
      (Object.values(exported) as readonly object[]).filter(
        (value) => isTable(value) && !refusalTables.some((table) => table === value),
      ),
      file,
    ).toEqual([]);
});

test('I2 every refusal has a key of its own, of the place that declares it', () => {
  const keys = declared.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/u.test(key))).toEqual([]);
});

test('I2 every refusal says a whole sentence, made of nothing but its key and its facts', () => {
  for (const refusal of declared) {
    const { key, code, says } = refusal;
    const facts = factsOf(key);
    const message = typeof says === 'string' ? says : (says as (facts: RefusalFacts | undefined) => string)(facts);
    expect(message, key).toMatch(/^["\d\p{Lu}].*\.$/su);
    expect(refused(refusal)).toEqual({ rejected: code, key, message, ...(facts === undefined ? {} : { facts }) });
  }
});

test('I2 what a room refuses is said again by its key and facts alone, byte for byte', () => {
  const reached = new Set<string>();
  for (const run of fc.sample(steps, { seed: 7, numRuns: 60 })) {
    const room = Scenario.open();
    for (const step of run) {
      take(room, step);
      if (isRejection(room.last)) reached.add(asDeclared(room.last).key);
    }
  }
  expect(reached.size).toBeGreaterThan(30);
});

test('I2 a refusal with another code or sentence than its table has is found', () => {
  const made = (change: object) => asDeclared({ ...nodeRefusals.full(), ...change } as Rejection);
  expect(made({})).toEqual(nodeRefusals.full());
  expect(() => made({ message: 'No.' })).toThrow('node.full');
  expect(() => made({ rejected: 'stale' })).toThrow('node.full');
  expect(() => made({ key: 'node.of-nobody' })).toThrow('node.of-nobody');
});

test('I2 the texts that people write are in the registry, each called the same wherever it is written', async () => {
  const tables = await tablesByFile();
  const written = tables.flatMap(([file, { texts }]) => (texts === undefined ? [] : [[file, texts.called] as const]));
  expect(written.length).toBeGreaterThan(5);
  for (const [file, called] of written) expect(writtenTexts, file).toMatchObject(called);
});

test('I6 the sentences that pages carry are those of all tables', () => {
  expect(Object.keys(refusalSentences).toSorted()).toEqual(declared.map(({ key }) => key).toSorted());
});

/** A language made from the registry: whatever it says is said from a key and its facts. */
type Language = { readonly [Key in RefusalKey]: (facts: FactsOf<Key>) => string };

test('I2 another language says every refusal from its key and facts, which are all that English reads', () => {
  const pseudo = Object.fromEntries(
    declared.map(({ key }) => [
      key,
      (facts: object) =>
        `[${key}${Object.values(facts)
          .map((one) => ` ${one}`)
          .join('')}]`,
    ]),
  ) as Language as { readonly [key: string]: (facts: object) => string };
  for (const { key, says } of declared) {
    const facts = factsOf(key) ?? {};
    const read = new Set<string>();
    const watched = new Proxy<object>(facts, {
      get: (of, fact) => (read.add(String(fact)), (of as { readonly [fact: string | symbol]: unknown })[fact]),
    });
    if (typeof says !== 'string') (says as (of: object) => string)(watched);
    /* Told for older pages, which read it beside the message. */
    if (key === 'floor.called-by-colleague') read.add('by');
    expect([...read].toSorted(), key).toEqual(Object.keys(facts).toSorted());
    expect(pseudo[key]?.(facts)).toBe(`[${[key, ...Object.values(facts)].join(' ')}]`);
  }
});

test('I2 the description’s table lists the codes that something answers with, and no other', () => {
  const docs = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
  const table = docs.slice(docs.indexOf('## Codes'));
  const listed = [...table.matchAll(/^\| `([a-z-]+)` *\|/gmu)].map(([, code]) => code);
  expect(new Set(listed)).toEqual(new Set<string>(declared.map(({ code }) => code)));
});
