import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { transportLimits } from '../limits.ts';
import { join, secretOf, startServed } from '../testing/served.ts';
import { unzipped } from '../testing/unzipped.ts';
import { csvOf, csvOfTable, jsonOf, type Tables } from './csv.ts';
import { zipOf } from './zip.ts';

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

test('C2 the host takes along one CSV a table and the JSON, in a file that other programs open', async () => {
  const served = await startServed();
  const { code, links } = await served.open('=The "roof"');
  const cleo = await join(served, code, { auth: { name: '@Cleo' } });
  await cleo.send('hand.raise', { topic: '=1+1; 屋根 🙂' });
  const headers = { authorization: `Bearer ${secretOf(links['host'])}` };
  const response = await fetch(`${served.url}/api/rooms/${code}/export.zip`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="plenum-${code}.zip"`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const files = unzipped(new Uint8Array(await response.arrayBuffer()));
  const json = (await served.request('GET', `/api/rooms/${code}/export.json`, undefined, headers)).body;
  const { code: _code, title: _title, exportedAt, ...tables } = json;
  expect(Object.keys(files).toSorted()).toEqual(
    [...Object.keys(tables).map((name) => `${name}.csv`), `plenum-${code}.json`].toSorted(),
  );
  expect({ ...(JSON.parse(files[`plenum-${code}.json`] ?? '') as object), exportedAt }).toEqual(json);
  const [head = '', row = ''] = files['hands.csv']?.split('\r\n') ?? [];
  expect(head).toMatch(/^\uFEFF"hand","kind"/u);
  expect(row).toContain(`"'=1+1; 屋根 🙂"`);
  expect(row).toContain(`"'@Cleo"`);
  expect(row).toMatch(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/u);
  expect(served.faults).toEqual([]);
});

test('A2 nobody but the host gets it', async () => {
  const served = await startServed();
  const { code, links } = await served.open();
  for (const role of ['moderator', 'stage']) {
    const headers = { authorization: `Bearer ${secretOf(links[role])}` };
    expect((await served.request('GET', `/api/rooms/${code}/export.zip`, undefined, headers)).status).toBe(403);
  }
  expect((await served.request('GET', `/api/rooms/${code}/export.zip`)).status).toBe(403);
});

const rows = Array.from({ length: 2 * transportLimits.exportSliceCount + 3 }, (_, n) => ({ number: n, text: `=${n}` }));
const tables: Tables = { long: rows, none: [], one: [{ at: 0, text: '-' }] };

test('C2 what is made piece by piece says the same as the whole', async () => {
  expect(await whole(jsonOf({ code: 'X' }, tables))).toBe(JSON.stringify({ code: 'X', ...tables }));
  const apart = await whole(csvOfTable(rows));
  const together = (await csvOf({ long: rows })).replaceAll('"table",', '').replaceAll('"long",', '');
  expect(apart).toBe(together);
  expect(await whole(csvOfTable([]))).toBe('\uFEFF');
});

test('C2 a table is made while it is taken: who stops reading costs no more memory than a few pieces', async () => {
  let made = 0;
  const counted = new Proxy(rows, {
    get: (list, key, self) => (key === 'slice' && (made += 1), Reflect.get(list, key, self) as unknown),
  });
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`t${n}`, counted]));
  const zip = zipOf({}, many, 'X', new Date(0));
  await new Promise((resolve) => zip.once('readable', resolve));
  expect(made).toBeLessThan(60);
  const parts: Buffer[] = [];
  for await (const part of zip) parts.push(part as Buffer);
  expect(Object.keys(unzipped(Buffer.concat(parts)))).toHaveLength(61);
});

test('C2 who goes away in the middle ends the making, and nothing else', async () => {
  let made = 0;
  const counted = new Proxy(rows, {
    get: (list, key, self) => (key === 'slice' && (made += 1), Reflect.get(list, key, self) as unknown),
  });
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`t${n}`, counted]));
  const gone = new Writable({ write: () => void gone.destroy() });
  await expect(pipeline(zipOf({}, many, 'X', new Date(0)), gone)).rejects.toThrow('Premature close');
  const before = made;
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(made - before).toBeLessThan(5);
  expect(made).toBeLessThan(60);
});

test('C2 a table that cannot be made ends the file with its error, and not the server', async () => {
  const broken = new Proxy(rows, {
    get: (list, key, self) => {
      if (key === 'slice') throw new Error('no such row');
      return Reflect.get(list, key, self) as unknown;
    },
  });
  const taken = new Writable({ write: (_part, _encoding, done) => done() });
  await expect(pipeline(zipOf({}, { broken }, 'X', new Date(0)), taken)).rejects.toThrow('no such row');
});
