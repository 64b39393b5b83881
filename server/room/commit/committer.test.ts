import { expect, test, vi } from 'vitest';
import { createMemoryLog } from '../../log/memory.ts';
import { createFaultyLog } from '../testing/faulty-log.ts';
import { host, cleo, nodeParts, openTestRoom, reload, say } from '../testing/rooms.ts';

const ana = ['participant-ana', 'moderator'] as const;
const ben = ['participant-ben', 'moderator'] as const;
const dora = ['participant-dora', 'attendee'] as const;

test('H11 two moderators who press Next in the same instant cause one call', async () => {
  const room = await openTestRoom(createMemoryLog());
  await say(room, host, 'room.phase', { phase: 'live' });
  await say(room, cleo, 'hand.raise');
  await say(room, dora, 'hand.raise');
  await say(room, ana, 'person.name', { name: 'Ana' });
  const answers = await Promise.all([
    say(room, ana, 'queue.next', { after: null }),
    say(room, ben, 'queue.next', { after: null }),
  ]);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toMatchObject({ ok: false, code: 'already-called', by: 'Ana' });
});

test('a resend gets the same ack, also from another node after a restart', async () => {
  const log = createMemoryLog();
  const room = await openTestRoom(log);
  const first = await say(room, cleo, 'hand.raise', {}, 7_000_001);
  const again = await say(await reload(room, log), cleo, 'hand.raise', {}, 7_000_001);
  expect(first).toMatchObject({ ok: true });
  expect(again).toEqual(first);
  expect(await log.head(room.code)).toBe(2);
});

test('a resend while the first is still being written shares its ack', async () => {
  const log = createFaultyLog(createMemoryLog());
  const room = await openTestRoom(log);
  const answers = await Promise.all([
    say(room, cleo, 'hand.raise', {}, 7_000_002),
    say(room, cleo, 'hand.raise', {}, 7_000_002),
  ]);
  expect(answers[1]).toEqual(answers[0]);
  expect(await log.head(room.code)).toBe(2);
});

test('an id below the last accepted one that never was accepted is superseded', async () => {
  const room = await openTestRoom(createMemoryLog());
  await say(room, cleo, 'hand.raise', {}, 9);
  expect(await say(room, cleo, 'hand.lower', {}, 8)).toMatchObject({ ok: false, code: 'superseded' });
});

test('an accepted command without events is kept too, so that its resend is answered', async () => {
  const room = await openTestRoom(createMemoryLog());
  await say(room, cleo, 'hand.raise');
  const removeTwice = async (sequence: number) =>
    say(room, host, 'person.remove', { handle: handleOf(room.state().features.people.personOf) }, sequence);
  await removeTwice(1);
  const second = await removeTwice(2);
  expect(second).toMatchObject({ ok: true, revision: 4 });
  expect(await removeTwice(2)).toEqual(second);
});

function handleOf(items: { keys(): Iterable<string> }): string {
  return `hand:${[...items.keys()].join()}`;
}

test('H11 a node that was overtaken decides again on what the other left', async () => {
  const log = createMemoryLog();
  const one = await openTestRoom(log);
  await say(one, host, 'room.phase', { phase: 'live' });
  await say(one, ana, 'person.name', { name: 'Ana' });
  await say(one, cleo, 'hand.raise');
  await say(one, dora, 'hand.raise');
  const two = await reload(one, log);
  const answers = await Promise.all([
    say(one, ana, 'queue.next', { after: null }),
    say(two, ben, 'queue.next', { after: null }),
  ]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'already-called' });
  await vi.waitFor(() => expect(two.state().revision).toBe(one.state().revision));
  expect(two.state().features.floor.floor).toEqual(one.state().features.floor.floor);
});

test('a node hears of what another node wrote without being asked', async () => {
  const log = createMemoryLog();
  const one = await openTestRoom(log);
  const two = await reload(one, log);
  await say(one, cleo, 'hand.raise');
  await vi.waitFor(() => expect(two.state().revision).toBe(2));
});

test('an unknown outcome that was not written is told, and the resend is written once', async () => {
  const log = createFaultyLog(createMemoryLog());
  const room = await openTestRoom(log);
  log.next('lost');
  expect(await say(room, cleo, 'hand.raise', {}, 1)).toMatchObject({ ok: false, code: 'outcome-unknown' });
  expect(await log.head(room.code)).toBe(1);
  expect(await say(room, cleo, 'hand.raise', {}, 1)).toEqual({ ok: true, revision: 2 });
  expect(await log.head(room.code)).toBe(2);
});

test('an unknown outcome that was written is found in the log and acknowledged', async () => {
  const log = createFaultyLog(createMemoryLog());
  const room = await openTestRoom(log);
  log.next('landed');
  expect(await say(room, cleo, 'hand.raise', {}, 1)).toEqual({ ok: true, revision: 2 });
  expect(await say(room, cleo, 'hand.raise', {}, 1)).toEqual({ ok: true, revision: 2 });
  expect(await log.head(room.code)).toBe(2);
});

test('a full medium refuses with its own code, and the room recovers by itself', async () => {
  const log = createFaultyLog(createMemoryLog());
  const room = await openTestRoom(log);
  log.next('full');
  const [wrong, raise] = await Promise.all([say(room, dora, 'queue.next'), say(room, cleo, 'hand.raise', {}, 1)]);
  expect(wrong).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(raise).toMatchObject({ ok: false, code: 'storage-full' });
  expect(room.readOnly()).toBe(true);
  expect(await say(room, cleo, 'hand.raise', {}, 1)).toEqual({ ok: true, revision: 2 });
  expect(room.readOnly()).toBe(false);
});

test('commands that arrive together are appended as one group, in order, of at most 64', async () => {
  const log = createFaultyLog(createMemoryLog());
  const room = await openTestRoom(log);
  const before = log.appends();
  const people = Array.from({ length: 100 }, (_, index) => [`participant-${index}`, 'attendee'] as const);
  const answers = await Promise.all(people.map((person) => say(room, person, 'hand.raise')));
  expect(answers.map((answer) => answer.ok && answer.revision)).toEqual(people.map((_, index) => index + 2));
  expect(log.appends() - before).toBe(2);
});

test("a rule that breaks refuses its own command and nobody else's", async () => {
  const log = createMemoryLog();
  const parts = nodeParts(log);
  const room = await openTestRoom(log, parts);
  const broken = new Proxy({}, { ownKeys: () => { throw new Error('broken'); } }); // prettier-ignore
  const [first, second] = await Promise.all([say(room, cleo, 'hand.raise', broken), say(room, dora, 'hand.raise')]);
  expect(first).toMatchObject({ ok: false, code: 'bad-input' });
  expect(second).toMatchObject({ ok: true });
  expect(parts.faults).toHaveLength(1);
});
