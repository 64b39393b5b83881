import { expect, test } from 'vitest';
import { recapOf } from '../../../room/views.ts';
import { holds, lets, said } from '../../../testing/acts/held.ts';
import { ask, does, moderates, named, own } from '../../../testing/acts/questions.ts';
import { ana, Scenario } from '../../../testing/scenario.ts';

const open = () => holds(Scenario.open(), 'gurke');
const others = (room: Scenario) => JSON.stringify([room.public, room.stage]);

test('Q6 a question stands without a name that waits, wherever it is, until a moderator lets it through', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { voice: 'read' });
  expect(room.public[`question:${id}`]).toMatchObject({ text: 'Why?', state: 'open' });
  expect(room.staff[`question:${id}`]).toMatchObject({ name: 'Gurke M.', held: true, heldIn: ['name'] });
  expect(room.of('mia')).toMatchObject({ held: ['name'] });
  moderates(room, 'onstage', id);
  expect(room.stage[`question:${id}`]).toMatchObject({ text: 'Why?' });
  expect(others(room)).not.toMatch(/gurke|"held/iu);
  moderates(room, 'approve', id);
  for (const view of [room.public, room.stage])
    expect(view[`question:${id}`]).toMatchObject({ name: 'Gurke M.', state: 'onstage' });
  expect(room.staff[`question:${id}`]).not.toHaveProperty('held');
  expect(room.of('mia')).not.toHaveProperty('held');
  expect(moderates(room, 'approve', id).last).toEqual({ events: [] });
});

test('Q6 a name let through with a hand is let through with a question, and none but that name', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia');
  lets(room, room.raise('mia'));
  expect(room.public[`question:${id}`]).toMatchObject({ name: 'Gurke M.' });
  named(room, 'mia', 'Gurke N.');
  expect(room.public[`question:${id}`]).not.toHaveProperty('name');
  moderates(room, 'approve', id);
  expect(room.public[`hand:${room.hand('mia')}`]).toMatchObject({ name: 'Gurke N.' });
});

test('P3 Q6 letting a name through tells nothing of what its person asked without one', () => {
  const room = open();
  const anonymous = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { anonymous: true });
  const before = [room.public[`question:${anonymous}`], room.staff[`question:${anonymous}`]];
  expect(before[1]).not.toHaveProperty('held');
  lets(room, room.raise('mia'));
  expect([room.public[`question:${anonymous}`], room.staff[`question:${anonymous}`]]).toEqual(before);
});

test('Q6 a label that a moderator gives waits too', () => {
  const room = open();
  const id = ask(room, 'mia');
  moderates(room, 'label', id, { label: 'Gurke' });
  expect(room.public[`question:${id}`]).not.toHaveProperty('label');
  expect(room.staff[`question:${id}`]).toMatchObject({ label: 'Gurke', heldIn: ['label'] });
  moderates(room, 'approve', id);
  expect(room.public[`question:${id}`]).toMatchObject({ label: 'Gurke', state: 'open' });
  moderates(room, 'label', id, { label: 'Gurken and gurke' });
  expect(room.public[`question:${id}`]).not.toHaveProperty('label');
  moderates(room, 'label', id, { label: 'Bees' });
  expect(room.public[`question:${id}`]).toMatchObject({ label: 'Bees' });
});

test('Q6 approving what was read lets through no name and no label that came since', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why the gurke?');
  named(room, 'mia', 'Gurke WORSE');
  does(room, ana, 'approve', id, { version: 0, words: { name: 'Gurke M.' } });
  expect([room.refused, said(room)]).toEqual([
    'stale',
    'Its author has just changed it. Read it first, and try again in 5 seconds.',
  ]);
  for (const label of ['Gurke', 'Bees']) {
    moderates(room, 'label', id, { label });
    expect(does(room, ana, 'approve', id, { version: 0, words: { name: 'Gurke WORSE' } }).refused).toBe('stale');
    expect(others(room)).not.toMatch(/gurke/iu);
  }
  moderates(room, 'approve', id, { version: 0, words: { name: 'Gurke WORSE', label: 'Bees' } });
  expect(room.public[`question:${id}`]).toMatchObject({ text: 'Why the gurke?', name: 'Gurke WORSE', label: 'Bees' });
});

test('Q4 Q6 putting on stage lets nothing through: a text that waits is approved first', () => {
  const room = open();
  const id = ask(room, 'mia', 'Why the gurke?');
  for (const read of [true, false]) {
    does(room, ana, 'onstage', id, { read });
    expect(room.refused).toBe('not-allowed');
    expect(said(room)).toContain('Approve it first');
  }
  expect(others(room)).not.toContain('gurke');
  moderates(moderates(room, 'approve', id), 'onstage', id);
  expect(room.stage[`question:${id}`]).toMatchObject({ text: 'Why the gurke?' });
  expect(own(room, 'mia')).toMatchObject([{ state: 'onstage' }]);
});

test('P4 Q6 the recap has neither a name nor a label that was never let through', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?');
  moderates(room, 'label', id, { label: 'Gurke' });
  const items = () => JSON.stringify(recapOf(room.phase('ended').state)?.['questions']);
  expect(items()).toContain('Why?');
  expect(JSON.stringify(recapOf(room.state))).not.toContain('Gurke');
  moderates(room.phase('live'), 'approve', id);
  expect(items()).toMatch(/Gurke M\..*Gurke|Gurke.*Gurke M\./u);
});

const nameOnStage = (room: Scenario, id: string) => room.stage[`question:${id}`]?.['name'];

test.each([
  ['on the floor', (room: Scenario) => String(room.floor['handId'])],
  ['in the queue', (room: Scenario) => room.hand('mia')],
])('Q4 Q6 a name let through with a hand %s comes to the question on the big screen', (_where, hand) => {
  const room = open();
  room.raise('mia');
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { voice: 'self' });
  moderates(room, 'onstage', id).accept('mia').start();
  expect(nameOnStage(room, id)).toBeUndefined();
  lets(room, hand(room));
  expect(nameOnStage(room, id)).toBe('Gurke M.');
  expect(room.stage['now']).toMatchObject({ name: 'Gurke M.' });
  named(room, 'mia', 'Gurke N.');
  expect(nameOnStage(room, id)).toBe('Gurke M.');
});

test('H10 Q6 a name let through after the next call is on the big screen when Undo brings the question back', () => {
  const room = open();
  room.raise('kim');
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { voice: 'self' });
  const hand = room.raise('mia');
  moderates(room, 'onstage', id).accept('mia').start().next();
  expect(nameOnStage(room, id)).toBeUndefined();
  lets(room, hand).undo();
  expect(nameOnStage(room, id)).toBe('Gurke M.');
});

test('P3 Q6 a question asked without a name stays without one on the big screen', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { anonymous: true, voice: 'read' });
  moderates(room, 'onstage', id);
  lets(room, room.raise('mia'));
  expect(room.stage[`question:${id}`]).toMatchObject({ text: 'Why?' });
  expect(nameOnStage(room, id)).toBeUndefined();
});
