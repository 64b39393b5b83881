import { expect, test } from 'vitest';
import { ana, Scenario } from '../../testing/scenario.ts';

const scene = (name: string, pinned: boolean) => ({ type: 'stage.scene', data: { scene: name, pinned } });
const shows = (room: Scenario) => room.stage['stage']?.['scene'];

test('T1 the stage follows the room: welcome, queue, floor, break, thanks', () => {
  const room = Scenario.open({}, 'doors');
  expect(shows(room)).toBe('welcome');
  room.raiseAll('a', 'b').phase('live');
  expect(shows(room)).toBe('queue');
  room.next();
  expect(shows(room)).toBe('floor');
  room.start().end();
  expect(shows(room)).toBe('queue');
  room.given(ana, { type: 'turn.start', data: { label: 'Rosa' } });
  expect(shows(room)).toBe('floor');
  room.phase('break');
  expect(shows(room)).toBe('break');
  room.phase('live').next().phase('ended');
  expect(shows(room)).toBe('thanks');
  expect(shows(room.phase('live'))).toBe('queue');
});

test('T1 Undo takes the stage back with it', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next();
  expect(shows(room.undo())).toBe('queue');
  room.next().start().wait(15_000).next().undo();
  expect(shows(room)).toBe('floor');
});

test('T1 a pinned scene stays whatever happens, until the stage is told to follow again', () => {
  const room = Scenario.open();
  room.raise('a');
  room.given(ana, scene('welcome', true)).next().phase('break').phase('live');
  expect(room.public['stage']).toEqual({ scene: 'welcome', pinned: true, blank: false });
  expect(shows(room.given(ana, { type: 'stage.follow', data: {} }))).toBe('queue');
  room.given(ana, scene('thanks', true)).given(ana, scene('auto', false));
  expect(room.public['stage']).toEqual({ scene: 'queue', pinned: false, blank: false });
});

test('T1 a scene that is not pinned gives way when the room moves on', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').given(ana, scene('welcome', false));
  room.raise('c');
  expect(shows(room)).toBe('welcome');
  expect(shows(room.next())).toBe('floor');
});

test('T1 the stage is blanked with one key and taken back, the scene stays', () => {
  const room = Scenario.open().given(ana, { type: 'stage.blank', data: { on: true } });
  expect(room.stage['stage']).toEqual({ scene: 'queue', pinned: false, blank: true });
  room.given(ana, { type: 'stage.blank', data: { on: false } });
  expect(room.stage['stage']).toEqual({ scene: 'queue', pinned: false, blank: false });
});

test('T1 scenes of what is not there yet are refused', () => {
  const room = Scenario.open();
  for (const name of ['question', 'show', 'pulse', 'recap', 'nothing'])
    expect(room.when(ana, scene(name, true)).refused).toBe('bad-input');
});
