import { expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { recapOf } from '../../room/views.ts';
import { host, Scenario } from '../../testing/scenario.ts';
import { lifecycleLimits } from './limits.ts';

const titleOf = ({ public: seen }: Scenario) => seen['room']?.['title'];
const welcomeOf = ({ public: { room }, stage }: Scenario) => {
  expect(stage['room']).toEqual(room);
  const settings = room?.['settings'] as { readonly welcome?: string } | undefined;
  return settings?.welcome;
};

test('L1 title and welcome are changed later, made harmless, and what gave way is gone', () => {
  const room = Scenario.open({ welcome: ' Coffee  is\u202E upstairs. ' }, 'doors');
  expect(welcomeOf(room)).toBe('Coffee is upstairs.');
  room.set({ title: '  The roof\u0007 ', welcome: 'Sit down.' });
  expect([titleOf(room), welcomeOf(room)]).toEqual(['The roof', 'Sit down.']);
  room.set({ welcome: ' ' });
  expect(titleOf(room)).toBe('The roof');
  expect(room.public['room']?.['settings']).not.toHaveProperty('welcome');
  expect(room.words).toEqual(['The roof']);
  expect(recapOf(room.phase('live').phase('ended').state)?.title).toBe('The roof');
});

test('L1 a title is never empty, and neither words are too long; a refused one leaves all as it is', () => {
  const room = Scenario.open({ welcome: 'Come in.' });
  const tries = [
    [{ title: ' ' }, 'text-empty'],
    [{ title: 'x'.repeat(limits.titleGraphemes + 1) }, 'text-too-long'],
    [{ hands: 'closed', welcome: 'x'.repeat(lifecycleLimits.welcomeGraphemes + 1) }, 'text-too-long'],
  ] as const;
  for (const [data, code] of tries) {
    room.when(host, { type: 'room.settings', data });
    expect(room.refused).toBe(code);
  }
  expect(room.public['room']).toMatchObject({ title: 'A room', settings: { hands: 'open', welcome: 'Come in.' } });
  room.set({ welcome: 'x'.repeat(lifecycleLimits.welcomeGraphemes) });
  expect(welcomeOf(room)).toHaveLength(lifecycleLimits.welcomeGraphemes);
});

test('L1 the same words once more write nothing, and after the end none can be changed', () => {
  const room = Scenario.open({ welcome: 'Come in.' });
  room.set({ title: 'A room ', welcome: 'Come in.' });
  expect(room.last).toMatchObject({ events: [] });
  room.phase('ended');
  for (const data of [{ title: 'Else' }, { welcome: '' }]) {
    room.when(host, { type: 'room.settings', data });
    expect(room.refused).toBe('room-ended');
  }
});
