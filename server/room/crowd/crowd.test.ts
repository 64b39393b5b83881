import { expect, test, vi } from 'vitest';
import { momentsLimits } from '../../../shared/features/moments/limits.ts';
import { reactionsLimits } from '../../../shared/features/reactions/limits.ts';
import type { View } from '../../../shared/kernel/records.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { LoadedRoom } from '../loaded-room.ts';
import { createRecorder, type Recorder } from '../testing/recorder.ts';
import { host, openTimedRoom, reload, say, soon, timedParts } from '../testing/rooms.ts';

function fill(room: LoadedRoom, count: number): readonly Recorder[] {
  const crowd = Array.from({ length: count }, () => createRecorder());
  for (const recorder of crowd) room.join(recorder, 'device', undefined);
  return crowd;
}
/** Everybody taps once, one after another over `overMs`. */
async function tapTogether(room: LoadedRoom, people: readonly Recorder[], kind: string, overMs = 500): Promise<void> {
  for (const recorder of people) {
    room.tap(recorder, { [kind]: 1 });
    await vi.advanceTimersByTimeAsync(overMs / people.length);
  }
}
const momentsIn = (view: View | undefined) =>
  Object.entries(view ?? {}).flatMap(([key, record]) => (key.startsWith('moment:') ? [record] : []));
const written = async (log: ReturnType<typeof createMemoryLog>, { code }: LoadedRoom, type: string) =>
  (await log.read(code, 1, 1_000)).flatMap(({ events }) => events.filter((event) => event.type === type));

test('R3 four people never make a moment, and of twenty four do not either', async () => {
  for (const size of [4, 20]) {
    const room = await openTimedRoom();
    const crowd = fill(room, size);
    for (let round = 0; round < 5; round += 1) await tapTogether(room, crowd.slice(0, 4), 'heart');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(momentsIn(crowd[0]?.view())).toEqual([]);
    room.stop();
  }
});

test('R3 one device after another that taps and leaves makes no moment of its own', async () => {
  const room = await openTimedRoom();
  const [watcher] = fill(room, 40);
  for (let n = 0; n < 13; n += 1) {
    const stranger = createRecorder();
    room.join(stranger, 'device', undefined);
    room.tap(stranger, { heart: 1 });
    room.leave(stranger);
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(momentsIn(watcher?.view())).toEqual([]);
  room.stop();
});

test('R3 five of twenty within 5 s make one, with the kind most of them chose, and every screen knows it ahead', async () => {
  const room = await openTimedRoom();
  const crowd = fill(room, 20);
  const stage = createRecorder('stage');
  room.join(stage, 'device', undefined);
  await tapTogether(room, crowd.slice(0, 2), 'laugh', 1_000);
  await tapTogether(room, crowd.slice(2, 4), 'heart', 3_800);
  const foundAt = room.now();
  room.tap(crowd[4]!, { heart: 3 });
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs + 50);
  const [found, ...more] = momentsIn(stage.view());
  expect(found).toEqual({ kind: 'heart', showAt: expect.any(Number) });
  expect(more).toEqual([]);
  expect(momentsIn(crowd[9]?.view())).toEqual([found]);
  expect(Number(found?.['showAt']) - foundAt).toBeGreaterThanOrEqual(momentsLimits.momentLeadMs);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(momentsIn(stage.view())).toEqual([{ ...found, people: 5, share: 0.25, peak: 3 }]);
  room.stop();
});

test('R3 twenty-four of twenty-four clap: every screen is told all of them, not the six that were the first', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  const crowd = fill(room, 24);
  await tapTogether(room, crowd, 'applause', 900);
  expect(room.isQuiet()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_500);
  for (const recorder of [crowd[0], crowd[23]])
    expect(momentsIn(recorder?.view())).toMatchObject([{ kind: 'applause', people: 24, share: 1 }]);
  expect(await written(log, room, 'moment.measured')).toMatchObject([{ people: 24, here: 24, peak: 24 }]);
  room.stop();
});

test('R3 before a planned stop a moment is measured at once', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  await tapTogether(room, fill(room, 8), 'applause');
  await soon(room.idle());
  expect(await written(log, room, 'moment.measured')).toMatchObject([{ people: 8, share: 1 }]);
  room.stop();
});

test('R3 five people who take longer than 5 s make none', async () => {
  const room = await openTimedRoom();
  const crowd = fill(room, 20);
  await tapTogether(room, crowd.slice(0, 5), 'heart', 6_300);
  expect(momentsIn(crowd[0]?.view())).toEqual([]);
  room.stop();
});

test('R3 however long the applause, there is at most one moment in 20 s, and few proposals', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  const crowd = fill(room, 10);
  const submit = vi.spyOn(log, 'append');
  for (let round = 0; round < 50; round += 1) await tapTogether(room, crowd, 'applause', 1_000);
  const found = await written(log, room, 'moment.found');
  expect(found).toHaveLength(3);
  // Three moments, each measured a second later, and five samples of ten seconds.
  expect(submit.mock.calls.length).toBeLessThanOrEqual(12);
  room.stop();
});

test('R3 of two nodes that see the same crowd at once one writes the moment', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  const other = await soon(reload(room, log, timedParts(log)));
  const [here, there] = [fill(room, 8), fill(other, 8)];
  for (let n = 0; n < 8; n += 1) {
    room.tap(here[n]!, { wow: 1 });
    other.tap(there[n]!, { wow: 1 });
  }
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs + 50);
  expect(await written(log, room, 'moment.found')).toHaveLength(1);
  expect(momentsIn(there[0]?.view())).toEqual(momentsIn(here[0]?.view()));
  expect(momentsIn(here[0]?.view())).toHaveLength(1);
  for (const node of [room, other]) node.stop();
});

test('R3 with reactions off nothing is counted and no moment found', async () => {
  const room = await openTimedRoom();
  const crowd = fill(room, 8);
  await soon(say(room, host, 'room.settings', { reactions: 'off' }));
  expect(crowd.map((recorder) => room.tap(recorder, { heart: 1 }))).toEqual(crowd.map(() => false));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([crowd[0]?.view()['pulse']?.['taps'], momentsIn(crowd[0]?.view())]).toEqual([{}, []]);
  room.stop();
});

test('C1 what was tapped is in the log as sums, what came last too, and a room is not quiet before it is', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  await soon(say(room, host, 'room.phase', { phase: 'live' }));
  const crowd = fill(room, 6);
  await tapTogether(room, crowd, 'lost');
  for (const recorder of crowd) room.leave(recorder);
  expect(room.isQuiet()).toBe(false);
  await vi.advanceTimersByTimeAsync(reactionsLimits.pulseSampleMs);
  const samples = () => written(log, room, 'pulse.sampled');
  expect(await samples()).toMatchObject([{ taps: { lost: 6 }, people: 6, here: 6 }]);
  const [late] = fill(room, 1);
  room.tap(late!, { heart: 1 });
  await soon(say(room, host, 'room.phase', { phase: 'ended' }));
  expect((await samples()).slice(1)).toMatchObject([{ taps: { heart: 1 }, people: 1 }]);
  room.leave(late!);
  expect(room.isQuiet()).toBe(true);
  room.stop();
});

test('C1 before a planned stop what was counted until then is written', async () => {
  const log = createMemoryLog();
  const room = await openTimedRoom(log);
  const [person] = fill(room, 1);
  room.tap(person!, { agree: 2 });
  await soon(room.idle());
  expect(await written(log, room, 'pulse.sampled')).toMatchObject([{ taps: { agree: 2 } }]);
  room.stop();
});

test('R2 a node that cannot keep up tells less often and then all at once, never later and later', async () => {
  const unwritten: (() => void)[] = [];
  const log = createMemoryLog();
  const room = await openTimedRoom(log, {
    fanOut: {
      write(connections, packet, onWritten = () => {}) {
        unwritten.push(() => {
          for (const connection of connections) connection.send(packet);
          onWritten();
        });
      },
    },
  });
  const writeAll = () => unwritten.splice(0).forEach((write) => write());
  const [person] = fill(room, 1);
  await vi.advanceTimersByTimeAsync(2_000);
  writeAll();
  await vi.advanceTimersByTimeAsync(2_000);
  writeAll();
  const before = person?.bodies('frame').length ?? 0;
  for (let second = 0; second < 5; second += 1) {
    room.tap(person!, { wow: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
  }
  // One for everybody and one for the big screen.
  expect(unwritten.length).toBeLessThanOrEqual(2);
  writeAll();
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
  writeAll();
  const told = (person?.bodies('frame').slice(before) ?? []) as { patch?: { pulse?: { taps?: { wow?: number } } } }[];
  expect(told.map(({ patch }) => patch?.pulse?.taps?.wow)).toEqual([1, 4]);
  room.stop();
});

test('R2 a frame of the pulse weighs the same whether ten react or two thousand', async () => {
  const weights: number[] = [];
  for (const size of [10, 2_000]) {
    const room = await openTimedRoom();
    const crowd = fill(room, size);
    await vi.advanceTimersByTimeAsync(3_000);
    const [watcher] = crowd;
    const before = watcher?.packets.length ?? 0;
    for (let round = 0; round < 8; round += 1) {
      for (const [n, recorder] of crowd.entries())
        room.tap(recorder, { applause: 1, [n % 2 === 0 ? 'heart' : 'wow']: 1 });
      await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
    }
    const frames = watcher?.packets.slice(before).filter(({ name }) => name === 'frame') ?? [];
    expect(frames.length).toBeGreaterThan(4);
    weights.push(frames.reduce((sum, { buffer }) => sum + buffer.length, 0) / frames.length);
    room.stop();
  }
  const [few = 0, many = 0] = weights;
  expect(many / few).toBeLessThan(1.05);
});
