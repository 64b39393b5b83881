import { expect, test } from 'vitest';
import { createMemoryLog } from '../log/memory.ts';
import { RoomDamaged, type Log } from '../log/port.ts';
import { createDirectory } from './directory.ts';
import { createSweep } from './endings/sweep.ts';
import { createHandClock } from './testing/hand-clock.ts';
import { createRecorder } from './testing/recorder.ts';
import { host, cleo, nodeParts, openTestRoom, say } from './testing/rooms.ts';

/** A log that says of some rooms that they are damaged, as one does that found it out while reading. */
function createDamageableLog(): Log & { readonly damaged: Set<string> } {
  const log = createMemoryLog();
  const damaged = new Set<string>();
  const whole = (room: string) => {
    if (damaged.has(room)) throw new RoomDamaged('room 1: Revision 1 does not match its checksum.');
  };
  return {
    ...log,
    damaged,
    append: async (room, ...rest) => (whole(room), log.append(room, ...rest)),
    read: async (room, ...rest) => (whole(room), log.read(room, ...rest)),
    head: async (room) => (whole(room), log.head(room)),
    forget: async (room) => (whole(room), log.forget(room)),
  };
}

test('H7 a room that turns out damaged while it is live refuses, lets go of everybody, and is not simply gone', async () => {
  const log = createDamageableLog();
  const parts = nodeParts(log);
  const { code } = await openTestRoom(log, parts);
  const other = await openTestRoom(log, parts);
  const directory = createDirectory(parts);
  const room = await directory.find(code);
  if (room === undefined) throw new Error('It is there.');
  await say(room, host, 'room.phase', { phase: 'live' });
  const attendee = createRecorder();
  room.join(attendee, 'device', undefined);
  log.damaged.add(code);
  expect(await say(room, cleo, 'hand.raise')).toMatchObject({ ok: false, code: 'room-damaged' });
  await room.idle();
  expect(attendee.isClosed()).toBe(true);
  for (let time = 0; time < 2; time += 1) await expect(directory.find(code)).rejects.toThrow(RoomDamaged);
  expect([...directory.live()]).toEqual([]);
  expect(await say(other, host, 'room.phase', { phase: 'live' })).toMatchObject({ ok: true });
  expect(parts.faults).toEqual([]);
  directory.stop();
});

test('H7 what another node wrote into a damaged room is not asked for again and again', async () => {
  const log = createDamageableLog();
  const parts = nodeParts(log);
  const { code } = await openTestRoom(log, parts);
  const directory = createDirectory(parts);
  const room = await directory.find(code);
  await log.append(code, 1, [{ at: 1, events: [] }]);
  log.damaged.add(code);
  await new Promise((resume) => setImmediate(resume));
  await room?.idle();
  expect(room?.damaged()).toBe(true);
  expect(parts.faults).toEqual([]);
  directory.stop();
});

test('P2 the sweep leaves a damaged room as it is, says nothing of it, and goes on with the others', async () => {
  const log = createDamageableLog();
  const clock = createHandClock();
  const parts = nodeParts(log, clock);
  const rooms = [await openTestRoom(log, parts), await openTestRoom(log, parts), await openTestRoom(log, parts)];
  for (const room of rooms) {
    await say(room, host, 'room.phase', { phase: 'live' });
    await say(room, host, 'room.phase', { phase: 'ended' });
  }
  const [first, second] = rooms;
  const directory = createDirectory(parts);
  // One is found damaged when it is read, one when it is to be forgotten.
  const live = await directory.find(second?.code ?? '');
  for (const room of [first, second]) log.damaged.add(room?.code ?? '');
  const sweep = createSweep({ ...parts, directory, betweenRoomsMs: 0 });
  clock.pass(31 * 86_400_000);
  await sweep.run();
  expect(await log.rooms()).toEqual([first?.code, second?.code]);
  expect(parts.faults).toEqual([]);
  expect(live?.code).toBe(second?.code);
  await expect(directory.find(second?.code ?? '')).rejects.toThrow(RoomDamaged);
  sweep.stop();
  directory.stop();
});
