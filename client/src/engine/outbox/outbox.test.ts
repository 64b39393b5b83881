import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../../shared/kernel/limits.ts';
import type { Envelope } from '../../../../shared/wire/client-to-server.ts';
import { wireLimits } from '../../../../shared/wire/limits.ts';
import type { Ack } from '../../../../shared/wire/server-to-client.ts';
import { memoryKeyValue, type KeyValue } from '../device.ts';
import { engineLimits } from '../limits.ts';
import type { About } from './kept-commands.ts';
import { Outbox, type Link, type PendingCommand } from './outbox.ts';
import { openPartition } from './partition.ts';
import { freshName, holdByLock } from './tab-name.ts';

type Answer = Ack | 'silence' | 'lost';
const fine: Ack = { ok: true, revision: 1 };
const refusal = (code: string, retryAfterMs?: number): Ack => ({
  ok: false,
  code,
  message: 'No.',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** A connection whose answers the test writes down beforehand; `fine` when none is left. */
function scriptedLink(answers: readonly Answer[]) {
  const left = [...answers];
  const sent: Envelope[] = [];
  const link = {
    live: true,
    reads: (_about: About): 'still' | 'changed' | 'unknown' => 'still',
    probes: 0,
    isLive: () => link.live,
    request: (envelope: Envelope) => {
      sent.push(envelope);
      return Promise.resolve(left.shift() ?? fine);
    },
    probe: () => void (link.probes += 1),
  };
  return { link, sent, seen: () => sent.map(({ id, type }) => `${type} ${id.sequence}`) };
}

/** One tab of one browser; `session` is what a reload of the same tab finds again. */
function tab(place: string, link: Link, session: KeyValue = memoryKeyValue()) {
  const shown: { pending: readonly PendingCommand[] } = { pending: [] };
  const opening = openPartition(place, session, holdByLock(navigator.locks));
  const outbox = new Outbox(opening, link, (pending) => (shown.pending = pending));
  return { outbox, shown, session, client: async () => (await opening).client };
}

const place = (): string => `ROOM-${freshName()}:attendee`;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

test('commands go one after the other, each gets its own answer', async () => {
  const { link, seen } = scriptedLink([fine, refusal('stale'), { ok: true, revision: 3 }]);
  const { outbox, shown } = tab(place(), link);
  const acks = await Promise.all([outbox.send('a', {}), outbox.send('b', {}), outbox.send('c', {})]);
  expect(acks).toEqual([fine, refusal('stale'), { ok: true, revision: 3 }]);
  expect(seen()).toEqual(['a 1', 'b 2', 'c 3']);
  await vi.waitFor(() => expect(shown.pending).toEqual([]));
  outbox.close();
});

test('what the server would cut the connection over is refused at once, and neither sent nor kept', async () => {
  const { link, seen } = scriptedLink([]);
  const { outbox, shown } = tab(place(), link);
  const pasted = { topic: '語'.repeat(wireLimits.messageBytes / 2) };
  expect(await outbox.send('a', pasted)).toMatchObject({ ok: false, code: 'text-too-long' });
  expect(await outbox.send('b', { topic: 'short' })).toEqual(fine);
  expect(seen()).toEqual(['b 1']);
  await vi.waitFor(() => expect(shown.pending).toEqual([]));
  outbox.close();
});

test('after silence or an unknown outcome the same id goes again before later ones', async () => {
  const { link, seen } = scriptedLink(['silence', refusal('outcome-unknown', 1), fine]);
  const { outbox } = tab(place(), link);
  await Promise.all([outbox.send('a', {}), outbox.send('b', {})]);
  expect(seen()).toEqual(['a 1', 'a 1', 'a 1', 'b 2']);
  expect(link.probes).toBe(1);
  outbox.close();
});

test('A3 a command that was too quick waits and goes under a fresh sequence, in order', async () => {
  const { link, seen } = scriptedLink([refusal('rate-limited', 50)]);
  const { outbox } = tab(place(), link);
  expect(await Promise.all([outbox.send('a', {}), outbox.send('b', {})])).toEqual([fine, fine]);
  expect(seen()[0]).toBe('a 1');
  expect(seen().map((line) => line[0])).toEqual(['a', 'a', 'b']);
  const [, second, third] = seen().map((line) => Number(line.slice(2)));
  expect(second).toBeGreaterThan(1);
  expect(third).toBeGreaterThan(second ?? 0);
  outbox.close();
});

test('A3 a command that may have arrived before keeps its id when it is called too quick', async () => {
  const { link, seen } = scriptedLink(['silence', refusal('rate-limited', 1)]);
  const { outbox } = tab(place(), link);
  await outbox.send('a', {});
  expect(seen()).toEqual(['a 1', 'a 1', 'a 1']);
  outbox.close();
});

test('R4 a refusal of the room itself is told and not tried again, for it holds up nothing and begins nothing later', async () => {
  const { link, seen } = scriptedLink([refusal('rate-limited')]);
  const { outbox } = tab(place(), link);
  expect(await Promise.all([outbox.send('a', {}), outbox.send('b', {})])).toEqual([refusal('rate-limited'), fine]);
  expect(seen()).toEqual(['a 1', 'b 2']);
  outbox.close();
});

test('superseded is told as a failure', async () => {
  const { link } = scriptedLink([refusal('superseded')]);
  const { outbox } = tab(place(), link);
  expect(await outbox.send('a', {})).toEqual(refusal('superseded'));
  outbox.close();
});

test('H7 a reload keeps what has no answer yet, its id and the sequence', async () => {
  const where = place();
  const before = scriptedLink([fine, 'lost']);
  const old = tab(where, before.link);
  await old.outbox.send('a', {});
  before.link.request = (envelope) => {
    before.sent.push(envelope);
    before.link.live = false;
    return Promise.resolve('lost');
  };
  void old.outbox.send('b', { text: 'kept' });
  await vi.waitFor(() => expect(old.shown.pending).toMatchObject([{ type: 'b', state: 'waiting' }]));
  await vi.waitFor(() => expect(before.link.live).toBe(false));
  old.outbox.close();

  const after = scriptedLink([]);
  const reloaded = tab(where, after.link, old.session);
  await vi.waitFor(() => expect(after.seen()).toEqual(['b 2']));
  expect(after.sent[0]?.data).toEqual({ text: 'kept' });
  await reloaded.outbox.send('c', {});
  expect(after.seen()).toEqual(['b 2', 'c 3']);
  expect(after.sent[1]?.id.client).toBe(before.sent[0]?.id.client);
  reloaded.outbox.close();
});

test('H7 a duplicated tab, which copies the memory of the first, acts under a name of its own', async () => {
  const where = place();
  const first = tab(where, scriptedLink([]).link);
  await first.outbox.send('a', {});
  const copied = memoryKeyValue();
  const nameKey = `plenum-client:${where}`;
  copied.set(nameKey, first.session.get(nameKey) ?? '');
  const twin = tab(where, scriptedLink([]).link, copied);
  expect(await twin.client()).not.toBe(await first.client());
  first.outbox.close();
  twin.outbox.close();
});

test('H7 a hand raised while away for long is offered, and goes or not as the person says', async () => {
  const { link, seen } = scriptedLink([]);
  link.live = false;
  const { outbox, shown } = tab(place(), link);
  const raised = outbox.send('hand.raise', {});
  const called = outbox.send('queue.next', {});
  const named = outbox.send('person.name', {});
  await vi.waitFor(() => expect(shown.pending).toHaveLength(3));
  vi.setSystemTime(Date.now() + limits.commandLateAfterMs + 1);
  link.live = true;
  outbox.flush();
  expect(await named).toEqual(fine);
  expect(seen()).toEqual(['person.name 3']);
  expect(shown.pending.map(({ state }) => state)).toEqual(['offered', 'offered']);
  const [hand, next] = shown.pending;
  if (hand !== undefined) outbox.resendOffered(hand.id);
  if (next !== undefined) outbox.discardOffered(next.id);
  expect(await raised).toEqual(fine);
  expect(await called).toMatchObject({ ok: false, code: 'discarded' });
  expect(seen()).toEqual(['person.name 3', 'hand.raise 4']);
  outbox.close();
});

test('Q2 H4 what was pressed on words that changed while away is not sent once the page knows, also after a reload', async () => {
  const where = place();
  const about = (words: string): About => ({ item: 'hand:a', field: 'topic', words });
  const away = scriptedLink([]);
  away.link.live = false;
  const old = tab(where, away.link);
  void old.outbox.send('hand.stand', { handId: 'a' }, about('The night bus'));
  void old.outbox.send('question.stand', { questionId: 'b' });
  await vi.waitFor(() => expect(old.shown.pending).toHaveLength(2));
  old.outbox.close();

  const { link, seen, sent } = scriptedLink([]);
  let told = false;
  link.reads = ({ words }) => (told ? (words === 'The roof' ? 'still' : 'changed') : 'unknown');
  const { outbox, shown } = tab(where, link, old.session);
  await vi.waitFor(() => expect(shown.pending).toHaveLength(2));
  const again = outbox.send('hand.stand', { handId: 'a' }, about('The night bus'));
  const other = outbox.send('hand.stand', { handId: 'a' }, about('The roof'));
  await vi.waitFor(() => expect(shown.pending).toHaveLength(4));
  expect(seen()).toEqual([]);
  told = true;
  outbox.flush();
  expect(await again).toMatchObject({ ok: false, code: 'stale', key: 'page.words-changed' });
  expect(await other).toEqual(fine);
  expect(seen()).toEqual(['question.stand 2', 'hand.stand 4']);
  expect(sent[1]).not.toHaveProperty('about');
  outbox.close();
});

test('a browser that forbids its database sends all the same, and never reuses the name', async () => {
  const real = globalThis.indexedDB;
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('SecurityError');
    },
  });
  try {
    vi.resetModules();
    const { openPartition: freshOpen } = await import('./partition.ts');
    const session = memoryKeyValue();
    const { link, seen } = scriptedLink([]);
    const opening = freshOpen('PRIVATE:attendee', session, holdByLock(navigator.locks));
    const outbox = new Outbox(opening, link, () => undefined);
    expect(await outbox.send('a', {})).toEqual(fine);
    expect(await outbox.send('b', {})).toEqual(fine);
    expect(seen()).toEqual(['a 1', 'b 2']);
    expect(session.get('plenum-client:PRIVATE:attendee')).toBeUndefined();
    outbox.close();
  } finally {
    vi.stubGlobal('indexedDB', real);
  }
});

test('A3 a refusal for long is told at once, and what was sent after it does not wait behind it', async () => {
  const long = refusal('rate-limited', engineLimits.retryWaitMaxMs + 1);
  const { link, seen } = scriptedLink([long]);
  const { outbox } = tab(place(), link);
  expect(await Promise.all([outbox.send('a', {}), outbox.send('b', {})])).toEqual([long, fine]);
  expect(seen()).toEqual(['a 1', 'b 2']);
  outbox.close();
});

test('A3 refused for a moment again and again, a command is told so in the end; the next begins anew', async () => {
  const brief = refusal('rate-limited', 1);
  const all = Array.from({ length: engineLimits.retriesCount + 2 }, () => brief);
  const { link, seen } = scriptedLink(all);
  const { outbox } = tab(place(), link);
  expect(await Promise.all([outbox.send('a', {}), outbox.send('b', {})])).toEqual([brief, fine]);
  const types = seen().map((line) => line[0]);
  expect(types.filter((type) => type === 'a')).toHaveLength(engineLimits.retriesCount + 1);
  expect(types.filter((type) => type === 'b')).toHaveLength(2);
  outbox.close();
});
