import { expect, test } from 'vitest';
import { join, secretOf, startServed, type Served } from '../testing/served.ts';

const bearer = (link: string | undefined) => ({ authorization: `Bearer ${secretOf(link)}` });
const exported = (served: Served, code: string, kind: string, headers?: Record<string, string>) =>
  served.request('GET', `/api/rooms/${code}/export.${kind}`, undefined, headers);

test('C2 the host takes the room along as JSON and CSV, by link or by cookie, and nothing stores it on the way', async () => {
  const served = await startServed();
  const { code, links } = await served.open('=The "roof"');
  const cleo = await join(served, code, { auth: { name: '@Cleo' } });
  await cleo.send('hand.raise', { topic: '=1+1' });
  const asHost = bearer(links['host']);

  const json = await exported(served, code, 'json', asHost);
  expect(json.status).toBe(200);
  expect(json.body).toMatchObject({ code, title: '=The "roof"', exportedAt: expect.any(Number) as number });
  expect(json.body['hands']).toMatchObject([{ topic: '=1+1', name: '@Cleo' }]);
  for (const table of ['hands', 'turns', 'questions', 'shows']) expect(json.body[table]).toBeInstanceOf(Array);

  const csv = await exported(served, code, 'csv', asHost);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = String(csv.body['text']);
  expect(text.startsWith('"table","')).toBe(true);
  expect(text).toContain(`"'=1+1"`);
  expect(text).toContain(`"'@Cleo"`);
  expect(text).toMatch(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/u);

  const session = await served.request('POST', `/api/rooms/${code}/session`, { secret: secretOf(links['host']) });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const kind of ['json', 'csv', 'tsv']) {
    const { status, headers } = await exported(served, code.toLowerCase(), kind, { cookie });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="plenum-${code}.${kind}"`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(served.faults).toEqual([]);
});

test('C2 the same as UTF-16LE with tabs, byte by byte, for spreadsheets of every country', async () => {
  const served = await startServed();
  const { code, links } = await served.open('Töpfe');
  const cleo = await join(served, code, { auth: { name: '@Cleo' } });
  await cleo.send('hand.raise', { topic: '=1+1; 屋根 🙂' });
  const response = await fetch(`${served.url}/api/rooms/${code}/export.tsv`, { headers: bearer(links['host']) });
  expect(response.headers.get('content-type')).toBe('text/tab-separated-values; charset=utf-16le');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const ascii = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const begin = ascii('"table"\t"');
  expect([...bytes.subarray(2, 2 + begin.length)]).toEqual(begin);
  expect([...bytes.subarray(-4)]).toEqual([0x0d, 0, 0x0a, 0]);
  expect(bytes.length % 2).toBe(0);
  const lines = new TextDecoder('utf-16le', { fatal: true }).decode(bytes).split('\r\n');
  const csv = String((await exported(served, code, 'csv', bearer(links['host']))).body['text']).split('\r\n');
  expect(lines.map((line) => line.replaceAll('"\t"', '","'))).toEqual(csv);
  expect(lines.some((line) => line.includes(`"'=1+1; 屋根 🙂"`) && line.includes(`"'@Cleo"`))).toBe(true);
});

test('A2 nobody but the host of this very room may export it', async () => {
  const served = await startServed();
  const [{ code, links }, other] = [await served.open(), await served.open()];
  const session = await served.request('POST', `/api/rooms/${code}/session`, { secret: secretOf(links['moderator']) });
  const moderator = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const wrong = ['moderator', 'speaker', 'stage', 'captioner'].map((role) => bearer(links[role]));
  for (const kind of ['json', 'csv', 'tsv']) {
    for (const headers of [{}, moderator, { authorization: 'Bearer wrong' }, bearer(other.links['host']), ...wrong]) {
      const answer = await exported(served, code, kind, headers as Record<string, string>);
      const text = JSON.stringify(answer.body);
      expect([answer.status, answer.body.error?.code], text).toEqual([403, 'not-allowed']);
      expect(answer.headers.get('content-disposition')).toBeNull();
    }
    expect((await exported(served, 'XXXXXX', kind, bearer(links['host']))).status).toBe(404);
    expect((await served.request('POST', `/api/rooms/${code}/export.${kind}`, {}, bearer(links['host']))).status).toBe(
      404,
    );
  }
});
