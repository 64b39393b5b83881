import { expect, test } from 'vitest';
import { ask, does, moderates } from '../../../testing/acts/questions.ts';
import { said } from '../../../testing/acts/held.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { questionsLimits } from '../limits.ts';

/* T3: words that their author swaps under the thumb that presses are read by nobody, whatever the page knew of them. */

const kind = 'Kind words';
const rude = 'Rude words';
const swaps = (room: Scenario, id: string) => does(room, 'mia', 'edit', id, { text: rude });
const shown = (room: Scenario) => JSON.stringify([room.stage, room.public]);

const acts = [
  ['put on stage', 'onstage', {}],
  ['shown to be read', 'onstage', { read: true }],
  ['approved', 'approve', {}],
  ['answered in writing', 'answer', { text: 'Yes, all of us.' }],
] as const;

for (const [what, verb, more] of acts)
  for (const named of [{}, { version: 1 }])
    test(`T3 ${what} only once its new words could be read, ${'version' in named ? 'named' : 'not named'}`, () => {
      const room = Scenario.open({ questions: verb === 'approve' ? 'screened' : 'open' });
      const id = ask(room, 'mia', kind);
      swaps(room, id).wait(questionsLimits.editUnreadMs - 1);
      expect([does(room, ana, verb, id, { ...more, ...named }).refused, said(room)]).toEqual([
        'stale',
        'Its author has just changed it. Read it first, and try again in 5 seconds.',
      ]);
      expect(room.stage).not.toHaveProperty(`question:${id}`);
      expect(room.floor).toMatchObject({ state: 'free' });
      expect(does(room.wait(1), ana, verb, id, { ...more, ...named }).refused).toBeUndefined();
      expect(shown(room)).toContain(rude);
    });

test('T3 a question that was only just asked is put on stage at once: its words were never others', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', kind, { voice: 'read' });
  moderates(room, 'onstage', id);
  expect(room.stage[`question:${id}`]).toMatchObject({ text: kind });
});

test('T3 the same words once more are no change, and a change of one question holds up no other', () => {
  const room = Scenario.open();
  const [first, second] = [ask(room, 'mia', kind), ask(room, 'kim', 'Why?', { voice: 'read' })];
  does(room, 'mia', 'edit', first, { text: kind });
  expect(does(room, ana, 'onstage', first, { read: true }).refused).toBeUndefined();
  moderates(room, 'reopen', first);
  swaps(room, first);
  expect(does(room, ana, 'onstage', second).refused).toBeUndefined();
});

test('T3 Q6 a name or label of one that everybody sees is let through, however lately its words changed', () => {
  const room = Scenario.open();
  room.given(ana, { type: 'held-words.set', data: { languages: [], added: ['gurke'], allowed: [] } });
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Gurke M.' } });
  const id = ask(room, 'mia', kind);
  swaps(room, id);
  moderates(room, 'approve', id, { words: { name: 'Gurke M.' } });
  expect(room.public[`question:${id}`]).toMatchObject({ name: 'Gurke M.', text: rude });
});

test('Q3 hidden, put together or answered without new words, nobody has to wait', () => {
  for (const verb of ['hide', 'answered'] as const) {
    const room = Scenario.open();
    const id = ask(room, 'mia', kind);
    expect(does(swaps(room, id), ana, verb, id).refused).toBeUndefined();
  }
});

test('T3 under a name that came just before no question is put on stage', () => {
  const room = Scenario.open();
  const name = (words: string) => room.given(attendee('mia'), { type: 'person.name', data: { name: words } });
  name('Mia');
  const id = ask(room, 'mia', kind, { voice: 'read' });
  name(rude);
  room.wait(1);
  name(rude.toUpperCase());
  room.wait(questionsLimits.editUnreadMs - 1);
  expect([does(room, ana, 'onstage', id).refused, said(room)]).toEqual([
    'stale',
    'Its author has just changed it. Read it first, and try again in 5 seconds.',
  ]);
  expect(does(room.wait(1), ana, 'onstage', id).refused).toBeUndefined();
});

test('T3 P3 nothing tells by a name who asked without one', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', kind, { voice: 'read', anonymous: true });
  room.wait(1).given(attendee('mia'), { type: 'person.name', data: { name: rude } });
  expect(does(room, ana, 'onstage', id).refused).toBeUndefined();
  expect(shown(room)).not.toContain(rude);
});
