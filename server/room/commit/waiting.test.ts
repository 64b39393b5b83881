import { expect, test } from 'vitest';
import type { ActorRole } from '../../../shared/kernel/roles.ts';
import { createWaiting } from './waiting.ts';

const job = (name: string, role: ActorRole = 'attendee') => ({
  name,
  actor: role === 'system' ? { role } : { role, participant: name.slice(0, 3) },
  command: { type: 'hand.raise', data: {} },
});
const names = (jobs: readonly { readonly name: string }[]) => jobs.map(({ name }) => name);

test('A3 nobody waits behind the many commands of somebody else, and those of one person stay in order', () => {
  const waiting = createWaiting<ReturnType<typeof job>>();
  for (let count = 1; count <= 5; count += 1) waiting.add(job(`eve ${count}`));
  for (const name of ['mia 1', 'kim 1', 'mia 2']) waiting.add(job(name));
  expect(names(waiting.take(4))).toEqual(['eve 1', 'mia 1', 'kim 1', 'eve 2']);
  waiting.add(job('lea 1'));
  expect(waiting.size()).toBe(5);
  expect(names(waiting.take(9))).toEqual(['mia 2', 'eve 3', 'lea 1', 'eve 4', 'eve 5']);
  expect(waiting.take(9)).toEqual([]);
});

test('A3 whoever works for the room, and the room itself, come before a crowd', () => {
  const waiting = createWaiting<ReturnType<typeof job>>();
  for (const person of ['eve', 'mia']) waiting.add(job(`${person} 1`));
  waiting.add(job('ana 1', 'moderator'));
  waiting.add(job('the room', 'system'));
  waiting.add(job('sam 1', 'speaker'));
  expect(names(waiting.take(4))).toEqual(['ana 1', 'the room', 'sam 1', 'eve 1']);
});
