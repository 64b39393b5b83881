import { expect, test } from 'vitest';
import { goTo, plan } from '../../../testing/acts/agenda.ts';
import { exportOf } from '../../../room/views.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';

const tables = (room: Scenario) => {
  const { hands = [], turns = [] } = exportOf(room.state);
  return { hands, turns };
};

test('C2 every hand with its words, its weight and what became of it, in the order of raising', () => {
  const room = Scenario.open();
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Mia' } });
  room.given(attendee('mia'), { type: 'person.place', data: { place: 'Row 6' } });
  const mia = room.raise('mia', 'Bees');
  const raisedAt = room.now;
  room.given(attendee('kim'), { type: 'hand.stand', data: { handId: mia } });
  room.raiseAll('kim', 'lea', 'noa');
  room.lower('kim').given(ana, { type: 'hand.clear', data: { handId: room.hand('lea') } });
  const clearedAt = room.now;
  room.next().start().wait(40_000).end();
  room.add('Rosa', { topic: 'Trams' });
  room.call('noa');
  const { hands } = tables(room);
  expect(hands[0]).toEqual({
    hand: 1,
    kind: 'speak',
    name: 'Mia',
    place: 'Row 6',
    topic: 'Bees',
    raisedAt,
    outcome: 'spoken',
    endedAt: clearedAt + 40_000,
    standing: 1,
  });
  expect(hands.map(({ hand, outcome, endedAt = 0 }) => [hand, outcome, endedAt])).toEqual([
    [1, 'spoken', clearedAt + 40_000],
    [2, 'withdrawn', clearedAt],
    [3, 'cleared', clearedAt],
    [4, 'called', 0],
    [5, 'waiting', 0],
  ]);
  expect(hands[4]).toMatchObject({ name: 'Rosa', topic: 'Trams', standing: 0 });
});

test('C2 every turn that is over with its times, its length and how it ended', () => {
  const room = Scenario.open();
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Mia' } });
  room.raiseAll('mia', 'kim');
  room.next();
  const calledAt = room.now;
  room.wait(3_000).accept('mia').wait(2_000).start().wait(40_000).end();
  room.given(ana, { type: 'turn.start', data: { label: 'Rosa' } });
  room.wait(4_000).end().next().decline('kim');
  const { turns } = tables(room);
  expect(turns).toEqual([
    {
      hand: 1,
      kind: 'speak',
      name: 'Mia',
      calledAt,
      startedAt: calledAt + 5_000,
      endedAt: calledAt + 45_000,
      end: 'spoken',
      counted: true,
      seconds: 40,
    },
    {
      kind: 'speak',
      name: 'Rosa',
      calledAt: calledAt + 45_000,
      startedAt: calledAt + 45_000,
      endedAt: calledAt + 49_000,
      end: 'spoken',
      counted: false,
      seconds: 4,
    },
    { hand: 2, kind: 'speak', calledAt: room.now, endedAt: room.now, end: 'declined', counted: false, seconds: 0 },
  ]);
});

test('C2 H10 what Undo took back never was, and a turn it brought back is told once', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim').next().start().wait(20_000).next().undo();
  expect(tables(room)).toMatchObject({ hands: [{ outcome: 'on-air' }, { outcome: 'waiting' }], turns: [] });
  room.wait(5_000).end();
  expect(tables(room)).toMatchObject({
    hands: [{ outcome: 'spoken' }, { outcome: 'waiting' }],
    turns: [{ hand: 1, end: 'spoken', seconds: 25 }],
  });
});

test('C2 P3 a turn for a question names the question; without a name where it was asked without one', () => {
  const room = Scenario.open();
  const asked: string[] = [];
  for (const [name, anonymous] of [
    ['mia', true],
    ['kim', false],
  ] as const) {
    room.given(attendee(name), { type: 'person.name', data: { name: `Ms ${name}` } });
    room.given(attendee(name), { type: 'question.ask', data: { text: 'Why?', anonymous, voice: 'self' } });
    const id = String((room.of(name)['questions'] as readonly { readonly id: string }[])[0]?.id);
    asked.push(id);
    room.given(ana, { type: 'question.onstage', data: { questionId: id } });
    room.accept(name).start().wait(20_000).end();
  }
  const { hands, turns } = tables(room);
  expect(hands).toEqual([]);
  expect(turns.map(({ questionId, name = null }) => [questionId, name])).toEqual([
    [asked[0], null],
    [asked[1], 'Ms kim'],
  ]);
  expect(JSON.stringify(exportOf(room.state))).not.toMatch(/Ms mia|p-/);
});

test('C2 L3 P3 no id of a person, and no name where the room does without names', () => {
  const room = Scenario.open();
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Mia' } });
  room.raise('mia');
  room.turn().raise('mia');
  room.set({ names: 'off' });
  const text = JSON.stringify(tables(room));
  expect(text).not.toMatch(/Mia|"p-|p-mia/);
  expect(tables(room).turns).toHaveLength(1);
});

test('C2 L4 the hands that are kept with a segment, and which it is', () => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry').raiseAll('mia');
  goTo(room, second, 'keep').raiseAll('kim');
  expect(tables(room).hands).toMatchObject([
    { hand: 1, kind: 'speak', outcome: 'kept', segmentId: first },
    { hand: 2, kind: 'speak', outcome: 'waiting' },
  ]);
});
