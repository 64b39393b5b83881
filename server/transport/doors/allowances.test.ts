import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { openTestRoom } from '../../room/testing/rooms.ts';
import { createAllowances } from './allowances.ts';
import { createAddressBuckets, createBucket } from './buckets.ts';
import { transportLimits } from '../limits.ts';

const addressAt = (clock: () => number) => ({
  rewords: createBucket(transportLimits.addressRewordsPerSecond, transportLimits.addressRewordsBurstCount, clock),
  bytes: createBucket(transportLimits.addressLogBytesPerSecond, transportLimits.addressLogBurstBytes, clock),
});

/** A hall behind one address, in a real room; its clock stands still unless the test moves it. */
async function openHall() {
  const log = createMemoryLog();
  const room: LoadedRoom = await openTestRoom(log);
  let nowMs = 0;
  const clock = () => nowMs;
  const allowances = createAllowances(clock);
  const address = addressAt(clock);
  const excesses: string[] = [];
  let sequence = 0;
  const say = (person: string, type: string, data: object = {}, role: Role = 'attendee'): Promise<Ack> =>
    room.submit({
      command: { type, data },
      actor: { participant: person, role, client: 'client-of-a-test' },
      key: { participant: person, client: 'client-of-a-test', sequence: (sequence += 1) },
      allowance: allowances(person, role, address, () => void excesses.push(person))(),
    });
  const all = (people: readonly string[], type: string, data: (person: string, index: number) => object = () => ({})) =>
    Promise.all(people.map((person, index) => say(person, type, data(person, index))));
  await say('host', 'room.phase', { phase: 'live' }, 'host');
  return { room, log, address, excesses, say, all, wait: (ms: number) => void (nowMs += ms) };
}

const crowd = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}`);
const accepted = (acks: readonly Ack[]) => acks.filter(({ ok }) => ok).length;
const limited = {
  ok: false,
  code: 'rate-limited',
  key: expect.stringMatching(/^transport\./u) as string,
  message: expect.stringMatching(/^[A-Z].+\.$/u) as string,
};
const words = () => randomBytes(6).toString('hex');

test('A3 the first name and place never count; replaced they are as often as a person may', async () => {
  const { say, excesses, wait } = await openHall();
  for (const [type, field] of [
    ['person.name', 'name'],
    ['person.place', 'place'],
  ] as const) {
    expect(await say('mia', type, { [field]: 'first' })).toMatchObject({ ok: true });
    expect(await say('mia', type, { [field]: 'first' })).toMatchObject({ ok: true });
  }
  for (let n = 0; n < transportLimits.rewordsPerMinute; n += 1)
    expect(await say('mia', 'person.place', { place: `row ${n}` })).toMatchObject({ ok: true });
  const refused = await say('mia', 'person.name', { name: 'second' });
  expect(refused).toEqual({ ...limited, retryAfterMs: 60_000 / transportLimits.rewordsPerMinute });
  expect(excesses).toEqual(['mia']);
  expect(await say('mia', 'hand.raise')).toMatchObject({ ok: true });
  wait(60_000 / transportLimits.rewordsPerMinute - 1);
  expect(await say('mia', 'person.name', { name: 'second' })).toMatchObject(limited);
  wait(1);
  expect(await say('mia', 'person.name', { name: 'second' })).toMatchObject({ ok: true });
});

test('A3 a topic that another takes the place of, by lowering the hand and raising it, counts as words replaced', async () => {
  const { room, say, wait } = await openHall();
  const raised = async (topic: string) => {
    await say('mia', 'hand.lower');
    return say('mia', 'hand.raise', { topic });
  };
  for (let n = 0; n <= transportLimits.rewordsPerMinute; n += 1)
    expect(await raised(`Topic ${n}`)).toMatchObject({ ok: true });
  expect(await raised('Bees')).toEqual({ ...limited, retryAfterMs: 60_000 / transportLimits.rewordsPerMinute });
  expect([...room.state().contents.values()].filter(({ value }) => value.startsWith('Topic'))).toHaveLength(1);
  wait(transportLimits.sparedEveryMs);
  expect(await say('mia', 'hand.raise', { topic: 'Bees' })).toMatchObject({ ok: true });
  expect(await say('mia', 'person.name', { name: 'Mia' })).toMatchObject({ ok: true });
  expect(await say('mia', 'person.name', { name: 'Mia M.' })).toMatchObject(limited);
});

test('A3 an address replaces words at its own pace, however many people it has, and first ones come in all the same', async () => {
  const { all, excesses, wait } = await openHall();
  const people = crowd(400);
  expect(accepted(await all(people, 'person.place', () => ({ place: words() })))).toBe(400);
  const acks = await all(people, 'person.place', () => ({ place: words() }));
  expect(accepted(acks)).toBe(transportLimits.addressRewordsBurstCount);
  expect(acks.at(-1)).toEqual({ ...limited, retryAfterMs: 1_000 / transportLimits.addressRewordsPerSecond });
  wait(1_000);
  expect(accepted(await all(people, 'person.place', () => ({ place: words() })))).toBe(
    transportLimits.addressRewordsPerSecond,
  );
  expect(excesses).toEqual([]);
  expect(accepted(await all(people, 'person.name', () => ({ name: words() })))).toBe(400);
});

test('H1 S1 A3 1,800 raises and 10,000 answers of one address pass at once, while others there write without end', async () => {
  const { room, say, all, address } = await openHall();
  await say('ana', 'show.open', { prompt: 'Well?', kind: 'hands', reveal: 'live' }, 'moderator');
  const [showId] = room.state().features.shows.open;
  await say('kim', 'question.ask', { text: 'Why?' });
  const questionId = room.state().features.questions.all.last()?.id;
  address.bytes.owe(transportLimits.addressLogBurstBytes);
  address.rewords.owe(transportLimits.addressRewordsBurstCount);
  expect(accepted(await all(crowd(1_800), 'hand.raise', () => ({ topic: 'Bees and what becomes of them' })))).toBe(
    1_800,
  );
  expect(accepted(await all(crowd(1_800), 'question.stand', () => ({ questionId })))).toBe(1_800);
  for (let from = 0; from < 10_000; from += 2_500) {
    const people = Array.from({ length: 2_500 }, (_, n) => `voter-${from + n}`);
    expect(accepted(await all(people, 'show.answer', () => ({ showId, choice: true })))).toBe(2_500);
  }
  expect(await say('voter-1', 'show.answer', { showId, choice: false })).toMatchObject(limited);
});

test('A3 what is spared is never slowed, but all else of its address waits for it, for a minute and a half at most', async () => {
  const { say, address, excesses, wait } = await openHall();
  const spared = createAllowances(() => 0);
  const cost = { type: 'x', bytes: transportLimits.sparedBytes, rewords: false, isSparable: true };
  const floods = (2 * transportLimits.addressLogBurstBytes) / cost.bytes + 1_000;
  for (let n = 0; n < floods; n += 1)
    expect(spared(`device-${n}`, 'attendee', address, () => {})().pay(cost)).toBeUndefined();
  expect(await say('mia', 'person.name', { name: 'Mia' })).toMatchObject(limited);
  expect(await say('kim', 'hand.raise', { topic: 'Bees' })).toMatchObject({ ok: true });
  expect(await say('kim', 'hand.lower')).toMatchObject({ ok: true });
  wait(60_000);
  expect(await say('mia', 'person.name', { name: 'Mia' })).toMatchObject(limited);
  wait(30_000);
  expect(await say('mia', 'person.name', { name: 'Mia' })).toMatchObject({ ok: true });
  expect(excesses).toEqual([]);
});

test('A3 one person’s own budget pays for what was spared, too', () => {
  const address = addressAt(() => 0);
  const allowances = createAllowances(() => 0);
  const pay = (type: string, isSparable: boolean) =>
    allowances('mia', 'attendee', address, () => {})().pay({ type, bytes: 1_024, rewords: false, isSparable });
  const kinds = Array.from({ length: 12 }, (_, n) => `kind-${n}`);
  expect(kinds.map((type) => pay(type, true))).toEqual(kinds.map(() => undefined));
  /* 4 KB of debt, and what it takes itself. */
  expect(pay('other', false)).toEqual({ ...limited, retryAfterMs: 10_000 });
});

test('A3 what an address owes is owed by its network, too', () => {
  const buckets = createAddressBuckets(1, 10, () => 0);
  for (const near of ['one', 'two', 'three', 'four']) {
    const bucket = buckets({ near, wide: 'all' });
    bucket.owe(1_000);
    expect(bucket.waitMs()).toBe(11_000);
  }
  for (let n = 0; n < transportLimits.wideNetworkFactor; n += 1) buckets({ near: `more-${n}`, wide: 'all' }).owe(20);
  expect(buckets({ near: 'fresh', wide: 'all' }).take()).toBe(false);
  expect(buckets({ near: 'fresh' }).take()).toBe(true);
});

test('A3 who changes an answer without end is slowed, by what it takes of the log, and their neighbours are not', async () => {
  const { room, say, wait, excesses } = await openHall();
  await say('ana', 'show.open', { prompt: 'Well?', kind: 'hands', reveal: 'live' }, 'moderator');
  const [showId] = room.state().features.shows.open;
  let changes = 0;
  while ((await say('mia', 'show.answer', { showId, choice: changes % 2 === 0 })).ok) changes += 1;
  expect(changes).toBeGreaterThan(20);
  expect(changes).toBeLessThan(60);
  expect(excesses).toEqual(['mia']);
  const refused = await say('mia', 'show.answer', { showId, choice: changes % 2 === 0 });
  expect(refused).toMatchObject(limited);
  wait((refused as { retryAfterMs: number }).retryAfterMs);
  expect(await say('mia', 'show.answer', { showId, choice: changes % 2 === 0 })).toMatchObject({ ok: true });
  for (const choice of [true, false])
    expect(await say('kim', 'show.answer', { showId, choice })).toMatchObject({ ok: true });
});

test('A3 the last of an address’s budget is for those who wrote little lately', async () => {
  const { room, say, address } = await openHall();
  for (let n = 0; n < 10; n += 1) await say('ana', 'question.ask', { text: `Question ${n}?` }, 'moderator');
  const ids = [...room.state().features.questions.all].map(({ id }) => id);
  const busy = async (step: number) =>
    say('mia', step % 2 === 0 ? 'question.stand' : 'question.unstand', { questionId: ids[0] });
  for (let step = 0; step < 26; step += 1) expect(await busy(step)).toMatchObject({ ok: true });
  address.bytes.take(transportLimits.addressLogBurstBytes - transportLimits.addressLogReservedBytes);
  expect(await busy(26)).toMatchObject(limited);
  for (const questionId of ids) expect(await say('kim', 'question.stand', { questionId })).toMatchObject({ ok: true });
});

test('Q1 Q2 S1 A3 a hall of people who ask, edit, vote, change a vote and stand with 20 questions meets no bound', async () => {
  const { room, say, all, wait } = await openHall();
  await say('ana', 'show.open', { prompt: 'Well?', kind: 'words', reveal: 'live' }, 'moderator');
  const [showId] = room.state().features.shows.open;
  for (let n = 0; n < 20; n += 1) await say('ana', 'question.ask', { text: `Question ${n}?` }, 'moderator');
  const ids = [...room.state().features.questions.all].map(({ id }) => id);
  const people = crowd(250);
  let acks: readonly Ack[] = [];
  const together = async (type: string, data: (person: string, index: number) => object) =>
    (acks = [...acks, ...(await all(people, type, data))]);
  /* A twentieth of 5,000 people, in a twentieth of a minute. */
  await together('question.ask', () => ({ text: 'What is to become of the bees in our gardens this summer?' }));
  const own = new Map([...room.state().features.questions.all].map(({ id, participant }) => [participant, id]));
  for (const [n, person] of people.entries()) {
    if (n % 20 === 0) wait(1_000);
    acks = [...acks, await say(person, 'question.edit', { questionId: own.get(person), text: 'What of the bees?' })];
  }
  await together('show.answer', () => ({ showId, choice: ['bees', 'hope', 'rain'] }));
  await together('show.answer', () => ({ showId, choice: ['bees', 'hope', 'sun'] }));
  for (const questionId of ids) await together('question.stand', () => ({ questionId }));
  expect(accepted(acks)).toBe(250 * 24);
});

test('A3 staff are bounded in their own words alone: the work goes on whatever their address wrote', async () => {
  const { room, say, all, address } = await openHall();
  address.bytes.take(transportLimits.addressLogBurstBytes);
  await all(crowd(60), 'hand.raise');
  const hands = [...room.state().features.floor.waiting.keys()];
  for (const handId of [...hands, ...hands])
    for (const type of ['hand.approve', 'hand.place'])
      expect(await say('ana', type, { handId }, 'moderator')).toMatchObject({ ok: true });
  expect(await say('ana', 'queue.next', {}, 'moderator')).toMatchObject({ ok: true });
  const names = [];
  for (let n = 0; n < 9; n += 1) names.push(await say('ana', 'person.name', { name: `Ana ${n}` }, 'moderator'));
  expect(accepted(names)).toBe(1 + transportLimits.rewordsPerMinute);
});

test('A3 what is decided again since another node was quicker is paid for once', async () => {
  const { address, room, log } = await openHall();
  const allowances = createAllowances(() => 0);
  const allowanceOf = () => allowances('mia', 'attendee', address, () => {})();
  const cost = { type: 'x', bytes: 5_000, rewords: true, isSparable: false };
  const once = allowanceOf();
  expect([once.early('x'), once.pay(cost), once.early('x'), once.pay(cost), once.pay(cost)]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect(allowanceOf().pay(cost)).toMatchObject(limited);
  expect(allowanceOf().early('x')).toMatchObject(limited);
  expect([allowanceOf().early('y'), once.early('x')]).toEqual([undefined, undefined]);
  expect(await log.head(room.code)).toBe(2);
});
