import { expect, onTestFinished, test, vi } from 'vitest';
import { floorLimits } from '../../shared/features/floor/limits.ts';
import { limits } from '../../shared/kernel/limits.ts';
import { wireLimits } from '../../shared/wire/limits.ts';
import type { Frame } from '../../shared/wire/server-to-client.ts';
import { createMemoryLog } from '../log/memory.ts';
import { nodeLimits } from './limits.ts';
import type { Packet } from './packet.ts';
import { createHandClock } from './testing/hand-clock.ts';
import { createRecorder, type Recorder } from './testing/recorder.ts';
import { host, nodeParts, wait, openTestRoom, openTimedRoom, say, soon } from './testing/rooms.ts';
import type { LoadedRoom } from './loaded-room.ts';

const tick = () => wait(wireLimits.tickMs + 60);

function join(room: LoadedRoom, recorder: Recorder, since?: { epoch: string; seq: number }): Recorder {
  room.join(recorder, 'device', since);
  return recorder;
}
const frames = ({ packets }: Recorder) => packets.filter(({ name }) => name === 'frame');

test('every recipient of an audience gets the same buffer', async () => {
  const room = await openTestRoom(createMemoryLog());
  const hall = Array.from({ length: 250 }, () => join(room, createRecorder()));
  const speaker = join(room, createRecorder('speaker'));
  const stages = [join(room, createRecorder('stage')), join(room, createRecorder('stage'))];
  await tick();
  const before = frames(speaker).length;
  await say(room, ['participant-cleo', 'attendee'], 'hand.raise', { topic: 'The roof' });
  await tick();
  const last = (recorder: Recorder): Packet | undefined => frames(recorder).at(-1);
  expect(frames(speaker).length).toBeGreaterThan(before);
  expect(new Set([...hall, speaker].map((recorder) => last(recorder)?.buffer)).size).toBe(1);
  expect(new Set(stages.map((recorder) => last(recorder)?.buffer)).size).toBe(1);
  expect(last(stages[0]!)?.buffer).not.toBe(last(speaker)?.buffer);
  room.stop();
});

test('joining gives welcome, snapshot, staff and personal in this order, and nothing of staff to others', async () => {
  const room = await openTestRoom(createMemoryLog());
  const moderator = join(room, createRecorder('moderator'));
  const attendee = join(room, createRecorder());
  expect(moderator.packets.map(({ name }) => name)).toEqual(['welcome', 'snapshot', 'staff', 'personal']);
  expect(attendee.packets.map(({ name }) => name)).toEqual(['welcome', 'snapshot', 'personal']);
  expect(attendee.packets[1]?.buffer).toBe(moderator.packets[1]?.buffer);
  room.stop();
});

test('whoever comes in at an unchanged revision is told all but the welcome in buffers that are there already', async () => {
  const room = await openTestRoom(createMemoryLog());
  const person = (name: string) => join(room, createRecorder('attendee', name));
  await say(room, ['participant-cleo', 'attendee'], 'hand.raise', { topic: 'The roof' });
  await tick();
  const [ada, ben] = [person('participant-ada'), person('participant-ben')];
  const cleo = person('participant-cleo');
  const buffers = ({ packets }: Recorder) => packets.slice(1).map(({ buffer }) => buffer);
  expect(ben.packets.map(({ name }) => name)).toEqual(['welcome', 'snapshot', 'personal']);
  expect(buffers(ada)[0]).toBe(buffers(ben)[0]);
  expect(buffers(ada)[1]).toBe(buffers(ben)[1]);
  expect(cleo.packets.at(-1)?.text()).toContain('The roof');
  expect(buffers(cleo)[1]).not.toBe(buffers(ben)[1]);
  const revision = (recorder: Recorder) => /"revision":(\d+)/u.exec(recorder.packets.at(-1)?.text() ?? '')?.[1];
  const before = revision(person('participant-fay'));
  await say(room, ['participant-dan', 'attendee'], 'hand.raise', {});
  expect(Number(revision(person('participant-eve')))).toBe(Number(before) + 1);
  room.stop();
});

test('P3 speakers have a small map of their own, told at once; nobody else’s frame has what stands in it', async () => {
  const room = await openTestRoom(createMemoryLog());
  const early = join(room, createRecorder('speaker'));
  const others = [join(room, createRecorder()), join(room, createRecorder('stage'))];
  const moderator = join(room, createRecorder('moderator'));
  expect(early.packets.map(({ name }) => name)).toEqual(['welcome', 'snapshot', 'staff', 'personal']);
  await say(room, host, 'speaker.tell', { text: 'Two minutes' });
  expect(early.staff()).toMatchObject({ cue: { text: 'Two minutes' } });
  expect(moderator.staff()).toMatchObject({ cue: { text: 'Two minutes' } });
  const late = join(room, createRecorder('speaker'));
  expect(late.staff()).toEqual(early.staff());
  await say(room, ['participant-cleo', 'attendee'], 'hand.raise', { topic: 'The roof' });
  await say(room, host, 'speaker.tell', { text: '' });
  await tick();
  for (const speaker of [early, late]) expect(speaker.staff()).toEqual({});
  for (const { packets } of others)
    expect(packets.map((packet) => packet.text()).join('')).not.toMatch(/Two minutes|"cue"/u);
  expect(JSON.stringify(early.bodies('frame'))).not.toContain('Two minutes');
  room.stop();
});

test('resume by position gives the missing frames, and a snapshot where they are unknown', async () => {
  const room = await openTestRoom(createMemoryLog());
  const constant = join(room, createRecorder());
  await tick();
  const { epoch } = constant.welcome();
  const seq = (constant.bodies('frame').at(-1) as Frame).seq;
  for (const phase of ['live', 'break', 'live']) {
    await say(room, host, 'room.phase', { phase });
    await tick();
  }
  const resumed = join(room, createRecorder(), { epoch, seq });
  expect(resumed.packets.map(({ name }) => name)).toEqual(['welcome', 'frame', 'frame', 'frame', 'personal']);
  expect(frames(resumed).map(({ buffer }) => buffer)).toEqual(
    frames(constant)
      .slice(-3)
      .map(({ buffer }) => buffer),
  );
  for (const since of [
    { epoch: 'another', seq },
    { epoch, seq: 10_000 },
  ])
    expect(join(room, createRecorder(), since).packets[1]?.name).toBe('snapshot');
  // A position in the public stream is none in the stage's.
  expect(join(room, createRecorder('stage'), { epoch, seq }).packets[1]?.name).toBe('snapshot');
  room.stop();
});

test('frames are gapless, at most one a tick, and none where nothing changes', async () => {
  const room = await openTestRoom(createMemoryLog());
  const attendee = join(room, createRecorder());
  await tick();
  const before = frames(attendee).length;
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => say(room, [`participant-${index}`, 'attendee'], 'hand.raise')),
  );
  await tick();
  await wait(1_200);
  const after = frames(attendee).length;
  expect(after - before).toBeLessThanOrEqual(3);
  expect(attendee.view()['queue']).toMatchObject({ total: 40 });
  await wait(600);
  expect(frames(attendee).length).toBe(after);
  room.stop();
});

test('a jump of the wall is told at once by a frame that changes nothing, and what it made due happens', async () => {
  const clock = createHandClock();
  const log = createMemoryLog();
  const room = await openTestRoom(log, nodeParts(log, clock));
  onTestFinished(() => room.stop());
  await say(room, host, 'room.phase', { phase: 'live' });
  await say(room, ['participant-mia', 'attendee'], 'hand.raise');
  await say(room, host, 'queue.next', {});
  const [attendee, stage, staff] = [createRecorder(), createRecorder('stage'), createRecorder('host')];
  for (const recorder of [attendee, stage, staff]) join(room, recorder);
  const { now: welcomed } = attendee.welcome();
  // All that the joining changed has gone out.
  for (let ticks = 0; ticks < 5; ticks += 1) {
    clock.pass(wireLimits.tickMs);
    await tick();
  }
  const seen = [attendee, stage].map((recorder) => frames(recorder).length);
  clock.jump(12 * 3_600_000);
  await vi.waitFor(() => expect(staff.staff()['floor']).toMatchObject({ noAnswer: true }), 10_000);
  await vi.waitFor(() => {
    for (const [index, recorder] of [attendee, stage].entries()) {
      const fresh = (recorder.bodies('frame') as Frame[]).slice(seen[index]);
      expect(fresh.map(({ at }) => at > welcomed + 12 * 3_600_000)).toContain(true);
    }
  }, 10_000);
  expect(room.now()).toBeGreaterThan(welcomed + 12 * 3_600_000);
  // The stream stays whole: the recorder throws where a frame is missing.
  expect(attendee.view()['now']).toMatchObject({ state: 'called' });
});

test('a tick that changes much goes out in frames of a bounded size, and all see the same', async () => {
  const room = await openTestRoom(createMemoryLog());
  const [attendee, stage] = [join(room, createRecorder()), join(room, createRecorder('stage'))];
  await tick();
  const before = frames(attendee).length;
  const topic = 'ü'.repeat(limits.topicGraphemes);
  await Promise.all(
    Array.from({ length: 120 }, (_, n) => say(room, [`participant-${n}`, 'attendee'], 'hand.raise', { topic })),
  );
  await tick();
  const bodies = attendee.bodies('frame').slice(before) as Frame[];
  expect(bodies.length).toBeGreaterThan(5);
  for (const body of bodies) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(nodeLimits.frameBytes);
  const late = [join(room, createRecorder()), join(room, createRecorder('stage'))];
  expect(attendee.view()).toEqual(late[0]?.view());
  expect(stage.view()).toEqual(late[1]?.view());
  expect(bodies.at(-1)?.revision).toBe(room.state().revision);
  room.stop();
});

test('Q2 however many stand with a question, all hear of it at once and then once a second, and rightly at the end', async () => {
  const room = await openTimedRoom();
  const [attendee, moderator] = [join(room, createRecorder()), join(room, createRecorder('moderator'))];
  await soon(say(room, ['cleo', 'attendee'], 'question.ask', { text: 'Why so late?' }));
  await vi.advanceTimersByTimeAsync(2 * nodeLimits.pacedEveryMs);
  const [key = ''] = Object.keys(moderator.staff()).filter((one) => one.startsWith('question:'));
  const told = () => [
    attendee.bodies('frame').filter((body) => JSON.stringify(body).includes('"weights"')).length,
    moderator.bodies('staff').filter((body) => JSON.stringify(body).includes('"weight"')).length,
  ];
  const stand = (n: number) =>
    soon(say(room, [`stander-${n}`, 'attendee'], 'question.stand', { questionId: key.slice('question:'.length) }));
  const before = told();
  await stand(0);
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
  expect([attendee.view()['weights'], moderator.staff()[key]]).toMatchObject([{ w: [1] }, { weight: 1 }]);
  for (let n = 1; n < 60; n += 1) await stand(n);
  await vi.advanceTimersByTimeAsync(nodeLimits.pacedEveryMs + wireLimits.tickMs);
  expect([attendee.view()['weights'], moderator.staff()[key]]).toMatchObject([{ w: [60] }, { weight: 60 }]);
  // The first at once, then 59 steps of 50 ms: three seconds, and one more for the last word.
  for (const [index, count] of told().entries()) expect(count - (before[index] ?? 0)).toBeLessThanOrEqual(1 + 3 + 1);
  room.stop();
});

test('staff see a change before the tick', async () => {
  const room = await openTestRoom(createMemoryLog());
  const moderator = join(room, createRecorder('moderator'));
  const attendee = join(room, createRecorder());
  await tick();
  await say(room, host, 'room.phase', { phase: 'live' });
  await wait(20);
  const framesBefore = frames(attendee).length;
  await say(room, ['participant-cleo', 'attendee'], 'hand.raise');
  expect(Object.keys(moderator.staff()).some((key) => key.startsWith('hand:'))).toBe(true);
  expect(frames(attendee).length).toBe(framesBefore);
  room.stop();
});

test('personal records go to all tabs of that person and to nobody else', async () => {
  const room = await openTestRoom(createMemoryLog());
  const tabs = [join(room, createRecorder('attendee', 'cleo')), join(room, createRecorder('attendee', 'cleo'))];
  const other = join(room, createRecorder());
  await say(room, ['cleo', 'attendee'], 'hand.raise', { topic: 'Canary' });
  for (const tab of tabs)
    expect(tab.bodies('personal').at(-1)).toMatchObject({ revision: 2, hand: { topic: 'Canary' } });
  expect(other.bodies('personal')).toHaveLength(1);
  room.stop();
});

test('a personal record that reads the same as before is not sent again', async () => {
  const room = await openTestRoom(createMemoryLog());
  const cleo = join(room, createRecorder('attendee', 'cleo'));
  for (const place of ['left', 'left', 'right']) await say(room, ['cleo', 'attendee'], 'person.place', { place });
  expect(cleo.bodies('personal').map((record) => (record as { place?: string }).place)).toEqual([
    undefined,
    'left',
    'right',
  ]);
  room.stop();
});

test('R2 the pulse counts the people here and the taps of a tick, and falls back', async () => {
  const room = await openTestRoom(createMemoryLog());
  const people = Array.from({ length: 4 }, () => join(room, createRecorder()));
  join(room, createRecorder('attendee', people[0]?.participant));
  const moderator = join(room, createRecorder('moderator'));
  await wait(1_400);
  expect(moderator.view()['pulse']).toMatchObject({ here: 4, taps: {} });
  expect(room.tap(people[0]!, { applause: 100 })).toBe(true);
  expect(room.tap(people[1]!, { applause: 1, nonsense: 3 })).toBe(false);
  expect(room.tap(moderator, { applause: 3 })).toBe(false);
  await wait(30);
  expect(moderator.view()['pulse']).toMatchObject({
    taps: { applause: limits.tapsPerSecond },
    share: { applause: 0.25 },
  });
  await tick();
  expect(moderator.view()['pulse']).toMatchObject({ taps: {}, share: {} });
  room.stop();
});

test('Q7 a removed person is closed at once, on all devices, and others stay', async () => {
  const room = await openTestRoom(createMemoryLog());
  const cleo = join(room, createRecorder('attendee', 'cleo'));
  const other = join(room, createRecorder());
  await say(room, ['cleo', 'attendee'], 'hand.raise');
  const handle = `hand:${[...room.state().features.people.personOf.keys()].join()}`;
  await say(room, host, 'person.remove', { handle });
  expect(cleo.isClosed()).toBe(true);
  expect(other.isClosed()).toBe(false);
  expect(room.refusal('cleo')).toMatchObject({ rejected: 'removed' });
  room.stop();
});

test('A1 a revoked link closes its connections and no others', async () => {
  const room = await openTestRoom(createMemoryLog());
  const moderator = join(room, createRecorder('moderator', 'ana', 'moderator'));
  const hostThere = join(room, createRecorder('host', 'hans', 'host'));
  await room.submit({
    command: { type: 'link.revoke', data: { id: 'moderator', known: [] } },
    actor: { role: 'system' },
  });
  expect(moderator.isClosed()).toBe(true);
  expect(hostThere.isClosed()).toBe(false);
  room.stop();
});

test('H6 the room itself notes that a called person has not answered', async () => {
  const room = await openTimedRoom();
  await soon(say(room, host, 'room.phase', { phase: 'live' }));
  await soon(say(room, ['cleo', 'attendee'], 'hand.raise'));
  await soon(say(room, host, 'queue.next'));
  const moderator = join(room, createRecorder('moderator'));
  await vi.advanceTimersByTimeAsync(floorLimits.noAnswerMs - 500);
  expect(moderator.staff()['floor']?.['noAnswer']).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(moderator.staff()['floor']?.['noAnswer']).toBeTruthy();
  room.stop();
});
