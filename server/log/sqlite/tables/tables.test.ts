import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { logLimits } from '../../limits.ts';
import { createStatements, makeTables } from './tables.ts';

test('statements are prepared once a room, and those of no more rooms are kept than may be', () => {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  const rooms = Array.from({ length: logLimits.preparedRoomsCount + 1 }, (_, room) => room + 1);
  for (const room of rooms) makeTables(database, room);
  const statements = createStatements(database);
  const first = statements(1);
  for (const room of rooms.slice(0, -1)) statements(room);
  expect(statements(1)).toBe(first);
  statements(rooms.length);
  expect(statements(1)).not.toBe(first);
});
