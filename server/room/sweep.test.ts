import { expect, test } from 'vitest';
import { createMemoryLog } from '../log/memory.ts';
import { createDirectory } from './directory.ts';
import { createSweep } from './sweep.ts';
import { createRecorder } from './testing/recorder.ts';
import { hostParts, openTestRoom, say } from './testing/rooms.ts';

const host = ['participant-host', 'host'] as const;

test('P2 a room whose retention is over is deleted whole, its connections closed, others stay', async () => {
  const log = createMemoryLog();
  const parts = hostParts(log);
  const [over, fresh] = [await openTestRoom(log, parts), await openTestRoom(log, parts)];
  await say(over, host, 'room.phase', { phase: 'live' });
  await say(over, host, 'room.phase', { phase: 'ended' });
  const directory = createDirectory(parts);
  const attendee = createRecorder();
  (await directory.find(over.code))?.join(attendee, 'device', undefined);
  let days = 29;
  const sweep = createSweep(log, directory, () => parts.clock.now() + days * 86_400_000, parts.onFault, 0);
  await sweep.run();
  expect(await log.rooms()).toHaveLength(2);
  days = 31;
  await sweep.run();
  expect(await log.rooms()).toEqual([fresh.code]);
  expect(attendee.isClosed()).toBe(true);
  expect(await directory.find(over.code)).toBeUndefined();
  sweep.stop();
  directory.stop();
});
