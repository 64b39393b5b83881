import { afterEach, expect, test, vi } from 'vitest';
import { enterRoom, openRoom } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

/** The server answers everything with this. */
const answering = (status: number, body: object, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }));

test('I6 what the server refuses by HTTP is said in the language of the page', async () => {
  answering(400, { error: { code: 'text-empty', message: 'As it came.', key: 'kernel.text-empty', text: 'title' } });
  expect(await openRoom(' ', undefined)).toMatchObject({
    ok: false,
    code: 'text-empty',
    message: 'The title is empty. Write a few words.',
  });
});

test('I6 an older server, or another one in between, is understood as before', async () => {
  answering(403, { error: { code: 'secret-invalid', message: 'As it came.' } });
  expect(await enterRoom('ABCDEF', 'x')).toMatchObject({ ok: false, code: 'secret-invalid', message: 'As it came.' });
  answering(502, { sorry: 'no' });
  expect(await enterRoom('ABCDEF', 'x')).toMatchObject({ ok: false, code: 'unexpected' });
});

test('the key that opens rooms is asked for where the server says so', async () => {
  const error = { code: 'not-allowed', message: 'As it came.', key: 'transport.admin-token' };
  answering(403, { error }, { 'www-authenticate': 'Bearer' });
  expect(await openRoom('A hall', undefined)).toMatchObject({ needsToken: true });
  answering(403, { error }, { 'www-authenticate': 'Basic' });
  expect(await openRoom('A hall', undefined)).toMatchObject({ needsToken: false });
});
