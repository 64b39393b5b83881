import { expect, onTestFinished, test, vi } from 'vitest';
import type { ViewRecord } from '../../../shared/kernel/records.ts';
import type { StaffMessage } from '../../../shared/wire/server-to-client.ts';
import { createMemoryLog } from '../../log/memory.ts';
import { createMembers } from '../people/members.ts';
import { createStaffMap } from './staff-map.ts';
import { createRecorder } from '../testing/recorder.ts';
import { openTestRoom, say } from '../testing/rooms.ts';
import type { LoadedRoom } from '../loaded-room.ts';

const handsCount = 1_000;
const questionsCount = 2_000;

/** A room with more than any screen shows, and the ids of some open questions. */
async function fullRoom(): Promise<{ readonly room: LoadedRoom; readonly open: readonly string[] }> {
  const room = await openTestRoom(createMemoryLog());
  const people = Array.from({ length: handsCount }, (_, n) => [`participant-${n}`, 'attendee'] as const);
  await Promise.all(people.map((person) => say(room, person, 'hand.raise', { topic: 'The roof' })));
  const asking = Array.from({ length: questionsCount }, (_, n) => people[n % handsCount] ?? people[0]!);
  await Promise.all(asking.map((person, n) => say(room, person, 'question.ask', { text: `Number ${n}?` })));
  const recorder = createRecorder('moderator');
  room.join(recorder, 'device', undefined);
  const isOpen = ([key, { state }]: readonly [string, ViewRecord]) => key.startsWith('question:') && state === 'open';
  const open = Object.entries(recorder.staff()).filter(isOpen);
  room.leave(recorder);
  return { room, open: open.map(([key]) => key.slice('question:'.length)) };
}

test('Q2 who stands with a question makes no other record of a full room again, and staff hear of it once a second', async () => {
  const { room, open } = await fullRoom();
  const moderator = createRecorder('moderator');
  let paced = room.state();
  const members = createMembers();
  members.add(moderator);
  const away = new Set<string>();
  // Long after the map before.
  let nowMs = 0;
  const monotonicMs = () => (nowMs += 1_000);
  const map = createStaffMap({
    state: room.state,
    paced: () => paced,
    away: () => away,
    members,
    monotonicMs,
  });
  const took = (work: () => void): number => {
    const beganMs = performance.now();
    work();
    return performance.now() - beganMs;
  };
  const first = took(() => map.greet(moderator));
  expect(Object.keys(moderator.staff()).length).toBeGreaterThan(handsCount);
  const stand = (n: number) =>
    say(room, [`stander-${n}`, 'attendee'], 'question.stand', { questionId: open[n % open.length] });
  const times: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    expect(await stand(n)).toEqual({ ok: true, revision: room.state().revision });
    times.push(took(map.changed));
  }
  // Nothing is sent, and nothing that grows with the room is done: no list of its records is even gone through.
  expect(moderator.bodies('staff')).toHaveLength(1);
  // The quickest is what it costs without the other work of the machine.
  expect(Math.min(...times)).toBeLessThan(first / 100);

  paced = room.state();
  map.changed();
  const [, told] = moderator.bodies('staff') as StaffMessage[];
  expect(Object.keys(('patch' in told! && told.patch) || {})).not.toHaveLength(0);
  expect(JSON.stringify(told)).not.toContain('hand:');
  room.stop();
});

test.each([
  { records: 200, rests: false },
  { records: 1_800, rests: true },
])(
  'H10 a map of $records records rests before it is made again: $rests; then it tells all there is',
  async ({ records, rests }) => {
    const aLittleMs = 50;
    const room = await openTestRoom(createMemoryLog());
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let nowMs = 0;
    let names = 0;
    const moderator = createRecorder('moderator');
    const members = createMembers();
    members.add(moderator);
    const others = Object.fromEntries(Array.from({ length: records }, (_, n) => [`staff:other-${n}`, {}]));
    const map = createStaffMap({
      state: room.state,
      paced: room.state,
      away: () => new Set(),
      members,
      monotonicMs: () => nowMs,
      ofNode: () => ({ ...others, 'staff:changing': { name: `${names}` } }) as never,
    });
    const told = () => moderator.bodies('staff').length;
    const change = () => {
      names += 1;
      map.changed();
    };
    const newest = (recorder: typeof moderator) => JSON.stringify(recorder.bodies('staff').at(-1));
    map.greet(moderator);
    const before = told();
    for (let count = 0; count < 5; count += 1) change();
    expect(told() - before).toBe(rests ? 0 : 5);
    nowMs += aLittleMs;
    vi.advanceTimersByTime(aLittleMs);
    expect(newest(moderator)).toContain(`"name":"${names}"`);
    expect(told() - before).toBe(rests ? 1 : 5);
    // Whoever comes meanwhile is told all of it at once.
    change();
    const other = createRecorder('moderator');
    members.add(other);
    map.greet(other);
    expect(newest(other)).toContain(`"name":"${names}"`);
    change();
    map.stop();
    expect(vi.getTimerCount()).toBe(0);
  },
);
