import { expect, test } from 'vitest';
import { closeQueue, goTo, plan } from '../testing/acts/agenda.ts';
import { ask, does, moderates, own } from '../testing/acts/questions.ts';
import { ana, attendee, host, Scenario, type Who } from '../testing/scenario.ts';
import { answer, openShow, showRecord } from '../testing/acts/shows.ts';
import { exportOf, recapOf } from './views.ts';
import { publicView, stageView } from '../testing/views.ts';
import { questionsLimits } from '../features/questions/limits.ts';

const mia = attendee('mia');
const named = (room: Scenario, name: string, who: Who = mia) =>
  room.given(who, { type: 'person.name', data: { name } });
const seated = (room: Scenario, place: string) => room.given(mia, { type: 'person.place', data: { place } });
const approve = (room: Scenario, handId: string) => room.given(ana, { type: 'hand.approve', data: { handId } });
const values = (room: Scenario): readonly string[] => [...room.state.contents.values()].map(({ value }) => value);
/** What the newest entry takes out of older ones. */
const erased = (room: Scenario): readonly string[] => {
  const ids = (room.entries.at(-1)?.redacts ?? []).map(({ id }) => id);
  const written = room.entries.flatMap(({ contents = {} }) => Object.entries(contents));
  return written.filter(([id]) => ids.includes(id)).map(([, { value }]) => value);
};

test('P2 a name or place that gives way to another, or is cleared, is erased', () => {
  const room = Scenario.open();
  named(seated(named(room, 'Mia'), 'row 1'), 'Mia M.');
  expect(erased(room)).toEqual(['Mia']);
  seated(room, 'row 2');
  expect(erased(room)).toEqual(['row 1']);
  seated(named(room, ''), '');
  expect(values(room)).toEqual(['A room']);
  named(named(room, 'Ana', ana), 'Anna', ana);
  expect(erased(room)).toEqual(['Ana']);
  expect(room.of('ana')['name']).toBe('Anna');
});

test('P2 the same words once more change nothing, and erase nothing', () => {
  const room = seated(named(named(Scenario.open(), 'Ana', ana), 'Mia'), 'row 1');
  for (const again of [() => named(room, ' Mia '), () => seated(room, 'row 1'), () => named(room, 'Ana', ana)]) {
    again();
    expect(room.entries.at(-1)).toMatchObject({ events: [] });
    expect(room.entries.at(-1)).not.toHaveProperty('redacts');
  }
  expect(values(room)).toEqual(['A room', 'Ana', 'Mia', 'row 1']);
});

test('P2 a question’s words, its label, its reason and its answer go when others take their place', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'Why bees?');
  does(room, 'mia', 'edit', id, { text: 'Why wasps?' });
  expect(erased(room)).toEqual(['Why bees?']);
  room.wait(questionsLimits.editUnreadMs);
  moderates(moderates(room, 'label', id, { label: 'Bees' }), 'label', id, { label: 'Wasps' });
  expect(erased(room)).toEqual(['Bees']);
  moderates(room, 'label', id, { label: '' });
  expect(erased(room)).toEqual(['Wasps']);
  moderates(moderates(room, 'hide', id, { reason: 'Rude' }), 'approve', id);
  expect(erased(room)).toEqual(['Rude']);
  moderates(moderates(room, 'answer', id, { text: 'Yes.' }), 'answer', id, { text: 'No.' });
  expect(erased(room)).toEqual(['Yes.']);
  moderates(room, 'reopen', id);
  expect(erased(room)).toEqual(['No.']);
  does(room, 'mia', 'withdraw', id);
  expect(erased(room)).toEqual(['Why wasps?']);
  expect(values(room)).toEqual(['A room']);
});

test('P2 lists of held words, and answers that were changed, go', () => {
  const room = Scenario.open();
  const held = (added: string, allowed: string) =>
    room.given(ana, { type: 'held-words.set', data: { languages: ['en'], added: [added], allowed: [allowed] } });
  held('one', 'two');
  held('three', 'four');
  expect(erased(room)).toEqual(['one', 'two']);
  const show = openShow(room, { kind: 'words' });
  answer(answer(room, show, 'mia', ['honey']), show, 'mia', ['wax']);
  expect(erased(room).map((text) => text.trim())).toEqual(['["honey"]']);
  expect(showRecord(room.public, show)['tally']).toEqual({ wax: 1 });
  const hand = room.raise('mia');
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${hand}` } });
  expect(erased(room).map((text) => text.trim())).toEqual(['["wax"]']);
});

test('S1 a tally that is a second old counts the answers of then, also those that were changed since', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  answer(answer(room, show, 'mia', true), show, 'kim', true);
  const then = room.state;
  answer(room, show, 'mia', false);
  for (const view of [publicView(room.state, {}, then), stageView(room.state, {}, then)])
    expect(showRecord(view, show)).toMatchObject({ answered: 2, tally: { true: 2, false: 0 } });
});

test('T3 P2 an approved name stays on the stage when its person takes another, and goes with the approval', () => {
  const room = Scenario.open();
  const hand = approve(named(room, 'Mia'), room.raise('mia')).hand('mia');
  named(room, 'Rude words');
  expect(erased(room)).toEqual([]);
  expect(room.stage[`hand:${hand}`]).toMatchObject({ name: 'Mia' });
  approve(room, hand);
  expect(erased(room)).toEqual(['Mia']);
  named(room, 'Other words').lower('mia');
  expect(erased(room)).toEqual(['Rude words']);
});

test('P4 P2 the recap says who spoke as they were shown then; what never went on air is forgotten', () => {
  const room = named(Scenario.open(), 'Mia');
  room.raise('mia');
  named(room.next(), 'Later');
  room.given(mia, { type: 'turn.decline', data: {} }).next();
  /* So long Undo may bring back what was shown before. */
  expect(values(room)).toContain('Mia');
  expect(values(room.start())).not.toContain('Mia');
  named(room.wait(20_000), 'Latest').end().phase('ended');
  expect(JSON.stringify(recapOf(room.state))).toContain('Later');
  expect(exportOf(room.state)['turns']?.at(-1)).toMatchObject({ name: 'Latest' });
});

test('Q7 P2 of a removed person the recap tells nothing, so that a former name of theirs is kept nowhere', () => {
  const room = named(Scenario.open(), 'Mia');
  const hand = room.raise('mia');
  named(room.next().start().wait(20_000), 'Later').end();
  expect(values(room)).toContain('Mia');
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${hand}` } });
  expect(erased(room)).toEqual(['Mia']);
});

test('H10 P2 Undo brings the name back that was called, and when it is past nothing holds that name', () => {
  const room = named(Scenario.open(), 'Mia');
  const id = ask(room, 'mia', 'Why?');
  room.raise('kim');
  moderates(room, 'onstage', id);
  room.next();
  named(room, 'Later');
  expect(values(room)).toContain('Mia');
  room.undo();
  expect(room.public['now']).toMatchObject({ name: 'Mia', topic: 'Why?' });
  room.next();
  room.wait(6_000).next();
  expect(values(room)).not.toContain('Mia');
});

test('H13 P2 a hand that was promised an answer says what its question says', () => {
  const room = Scenario.open();
  const hand = room.raise('mia', 'Rent');
  closeQueue(room, true).given(host, {
    type: 'agenda.set',
    data: {
      segments: [
        { title: 'One', minutes: 5 },
        { title: 'Two', minutes: 5 },
      ],
    },
  });
  for (const segment of [0, 1]) {
    const segmentId = room.state.features.agenda.segments[segment]?.id;
    room.given(host, { type: 'agenda.go', data: { segmentId, hands: 'clear' } });
    if (segment === 0 && own(room, 'mia').length > 0) break;
  }
  expect(own(room, 'mia')).toMatchObject([{ id: hand, text: 'Rent' }]);
  does(room, 'mia', 'edit', hand, { text: 'Rents' });
  expect(erased(room)).toEqual(['Rent']);
  expect(exportOf(room.state)['hands']).toMatchObject([{ topic: 'Rents', outcome: 'promised' }]);
  does(room, 'mia', 'withdraw', hand);
  expect(erased(room)).toEqual(['Rents']);
  expect(exportOf(room.state)['hands']?.[0]).not.toHaveProperty('topic');
});

const topicsTold = (room: Scenario) => exportOf(room.state)['hands']?.map(({ topic = null }) => topic);

test('P2 the topic of a hand that was lowered goes when its owner raises one of the kind again, and is told nowhere', () => {
  const room = Scenario.open();
  for (let round = 0; round < 100; round += 1) {
    room.raise('mia', `Topic ${round}`);
    expect(erased(room)).toEqual(round === 0 ? [] : [`Topic ${round - 1}`]);
    room.lower('mia');
    expect(values(room)).toEqual(['A room', `Topic ${round}`]);
  }
  room.raise('kim', 'Trams');
  room.raise('mia');
  expect(erased(room)).toEqual(['Topic 99']);
  expect(topicsTold(room)?.filter((topic) => topic !== null)).toEqual(['Trams']);
  expect(values(room)).toEqual(['A room', 'Trams']);
});

test('H2 P2 a hand of one kind takes no topic of another kind with it', () => {
  const room = Scenario.open();
  room.set({ orderLane: true });
  const order = room.order('mia', 'The clock');
  room.given(mia, { type: 'hand.lower', data: { handId: order } });
  room.raise('mia', 'Bees');
  expect(erased(room)).toEqual([]);
  room.lower('mia').order('mia', 'The door');
  expect(erased(room)).toEqual(['The clock']);
  room.raise('mia');
  expect(erased(room)).toEqual(['Bees']);
});

test('H4 T3 H10 P2 the topic of a lowered hand stays that others stood with, that was approved, hidden or called, also where Undo took that back', () => {
  const lowers: readonly ((room: Scenario, handId: string) => unknown)[] = [
    (room, handId) => room.given(attendee('kim'), { type: 'hand.stand', data: { handId } }).lower('mia'),
    (room, handId) => approve(room, handId).lower('mia'),
    (room, handId) => approve(room, handId).given(ana, { type: 'hand.hide', data: { handId } }).lower('mia'),
    (room) => room.next().lower('mia'),
    (room) => room.next().given(mia, { type: 'turn.decline', data: {} }).lower('mia'),
    (room) => room.next().undo().lower('mia'),
    (room, handId) => room.given(ana, { type: 'hand.clear', data: { handId } }),
  ];
  for (const lower of lowers) {
    const room = Scenario.open();
    lower(room, room.raise('mia', 'Bees'));
    room.raise('mia', 'Trams');
    expect(erased(room)).toEqual([]);
    expect(topicsTold(room)).toEqual(['Bees', 'Trams']);
  }
});

test('L4 P2 the topic of a hand that was set aside and lowered there goes likewise', () => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'One', 'Two');
  goTo(room, first, 'carry');
  const aside = room.raise('mia', 'Bees');
  goTo(room, second, 'keep').raise('mia', 'Trams');
  room.given(mia, { type: 'hand.lower', data: { handId: aside } }).lower('mia');
  expect(values(room)).toEqual(expect.arrayContaining(['Bees', 'Trams']));
  room.raise('mia', 'Rent');
  expect(erased(room)).toEqual(['Bees', 'Trams']);
  expect(topicsTold(room)).toEqual([null, null, 'Rent']);
});

test('T3 P2 the name that was put on the big screen stays there, and goes when its question leaves it', () => {
  const room = named(Scenario.open(), 'Mia');
  const id = ask(room, 'mia', 'Why?', { voice: 'read' });
  named(moderates(room, 'onstage', id), 'Rude words');
  expect(room.stage[`question:${id}`]).toMatchObject({ name: 'Mia' });
  moderates(room, 'reopen', id);
  expect(erased(room)).toEqual(['Mia']);
});
