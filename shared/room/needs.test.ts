import { expect, test } from 'vitest';
import type { Needs } from '../kernel/shell.ts';
import { attendee, host, Scenario } from '../testing/scenario.ts';
import { merged, needsOf, type RoomNeeds } from './needs.ts';
import { registry } from './room.ts';

const side = { seat: { participant: 'p', client: 'tab' }, roles: ['attendee'], kinds: ['offer'] } as const;

test('what the shell must know is the very same object until something of it changes', () => {
  const room = Scenario.open();
  const before = needsOf(room.state);
  room.raiseAll('kim', 'lou').given(attendee('kim'), { type: 'person.name', data: { name: 'Kim' } });
  expect(needsOf(room.state)).toBe(before);
  room.call('kim');
  const called = needsOf(room.state);
  expect(called).not.toBe(before);
  expect(called.due).toMatchObject({ command: { type: 'turn.note-silence' } });
  room.raise('mia');
  expect(needsOf(room.state)).toBe(called);
});

test('L5 the room’s own clock is brought back to the wall in what the shell knows of its end', () => {
  const room = Scenario.open().wait(1_000).phase('ended');
  expect(needsOf(room.state).expiry).toMatchObject({ endedAt: room.now });
  room.given({ role: 'system' }, { type: 'room.ahead', data: { aheadMs: 500 } });
  expect(needsOf(room.state).expiry).toMatchObject({ endedAt: room.now - 500 });
});

test('of several moments that are due the shell is told the first', () => {
  const room = Scenario.open().raiseAll('kim');
  const data = { kind: 'hands', prompt: 'Shall we?', reveal: 'sealed' } as const;
  room.given(host, { type: 'show.open', data });
  const showId = room.state.features.shows.open[0] ?? '';
  room.given(host, { type: 'show.close', data: { showId } }).given(host, { type: 'show.reveal', data: { showId } });
  const reveal = needsOf(room.state).due;
  expect(reveal).toMatchObject({ command: { type: 'show.unseal' } });
  room.call('kim');
  expect(needsOf(room.state).due).toBe(reveal);
});

test('no need is left out, and none is given by two features', () => {
  const { features } = Scenario.open().state;
  const { idle, ...others } = merged(features, []);
  // @ts-expect-error -- a need that nobody passes on
  const lacking: RoomNeeds = others;
  expect({ ...lacking, idle }).toEqual(merged(features, []));
  const given: readonly Needs[] = [
    { relay: { turn: 't', from: side, to: side } },
    { idle: { afterMs: 1, command: { type: 'room.open', data: {} } } },
    { samples: { everyMs: 1, command: 'pulse.sample' } },
    { expiry: { endedAt: 1, afterMs: 1, byCalendar: true } },
  ];
  const [[first], [second]] = registry as unknown as readonly [readonly [string], readonly [string]];
  for (const one of given) {
    const name = Object.keys(one).join('');
    expect(merged(features, [one])).toHaveProperty([name]);
    expect(() => merged(features, [one, one])).toThrow(`${first} and ${second} each need a ${name}`);
  }
});
