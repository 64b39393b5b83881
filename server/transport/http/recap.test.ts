import { expect, test } from 'vitest';
import { join, secretOf, startServed } from '../testing/served.ts';

test('C1 L5 after the end everybody gets the same recap, and before it a sentence', async () => {
  const served = await startServed();
  const { code, links } = await served.open('The roof');
  const recap = (headers?: Record<string, string>) =>
    served.request('GET', `/api/rooms/${code.toLowerCase()}/recap`, undefined, headers);
  const host = await join(served, code, { auth: { as: 'host', staff: secretOf(links['host']) } });
  for (const phase of ['live', 'break']) {
    expect((await host.send('room.phase', { phase })).ok).toBe(true);
    const early = await recap();
    expect(early).toMatchObject({ status: 409, body: { error: { code: 'wrong-phase' } } });
    expect(early.headers.get('cache-control')).toBe('no-store');
  }
  const ended = await host.send('room.phase', { phase: 'ended' });
  const answer = await recap();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.body).toMatchObject({ code, title: 'The roof', revision: ended.ok ? ended.revision : 0 });
  const asHost = { authorization: `Bearer ${secretOf(links['host'])}` };
  for (const coding of ['br', 'gzip', 'identity']) {
    const same = await recap({ ...asHost, 'accept-encoding': coding });
    expect(same.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding);
    expect(same.body).toEqual(answer.body);
  }
  // Opened again, it is no end any more.
  await host.send('room.phase', { phase: 'live' });
  expect((await recap()).status).toBe(409);
  expect(served.faults).toEqual([]);
});
