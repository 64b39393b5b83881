import { expect, test } from 'vitest';
import { ana, attendee, ben, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

const onstage = (questionId: string, read?: boolean) => ({
  type: 'question.onstage',
  data: { questionId, ...(read === undefined ? {} : { read }) },
});
const about = (type: string, questionId: string) => ({ type, data: { questionId } });

function ask(room: Scenario, name: string, more: object = {}): string {
  room.given(attendee(name), { type: 'person.name', data: { name: `Ms ${name}` } });
  room.given(attendee(name), { type: 'question.ask', data: { text: `Why, asks ${name}?`, ...more } });
  return String((room.of(name)['questions'] as readonly { readonly id: string }[])[0]?.id);
}

/** "mia" asked by herself and is called for it; "kim" waits in the queue. */
function summoned(more: object = {}): { room: Scenario; question: string } {
  const room = Scenario.open();
  room.raise('kim');
  const question = ask(room, 'mia', more);
  return { room: room.given(ana, onstage(question)), question };
}
const stateOf = (room: Scenario, question: string) => room.staff[`question:${question}`]?.['state'];

test('Q4 putting a question on stage whose author asks it themselves calls that author, the question as topic', () => {
  const { room, question } = summoned();
  expect(room.floor).toMatchObject({
    state: 'called',
    questionId: question,
    topic: 'Why, asks mia?',
    name: 'Ms mia',
    secondsPlanned: 120,
  });
  expect(room.stage['now']).toEqual(room.floor);
  expect(room.of('mia')['turn']).toMatchObject({ id: room.turnId, questionId: question, state: 'called' });
  expect(room.of('mia')).not.toHaveProperty('hand');
  expect(room.of('kim')).not.toHaveProperty('turn');
  expect(room.staff['floor']).toMatchObject({ undo: { turnId: room.turnId, until: room.now + floorLimits.undoMs } });
});

test('Q4 H10 the summoned hand never stands in the queue, the next one goes on deck', () => {
  const { room } = summoned();
  expect(room.queue).toEqual(['kim']);
  expect(room.public['queue']).toMatchObject({ total: 1 });
  expect(room.onDeck).toBe('kim');
  expect(room.staff).not.toHaveProperty(`hand:${String(room.floor['handId'])}`);
});

test('Q4 H12 the sign is a fresh one, told apart from all that wait', () => {
  const { room } = summoned();
  const kim = room.public[`hand:${room.hand('kim')}`]?.['sign'] as { numeral: number };
  const sign = room.floor['sign'] as { numeral: number };
  expect(sign.numeral).not.toBe(kim.numeral);
  const lea = room.raise('lea');
  expect(room.public[`hand:${lea}`]?.['sign']).not.toMatchObject({ numeral: sign.numeral });
  expect(room.of('mia')['turn']).toMatchObject({ sign });
  const { room: other } = summoned();
  other.decline('mia').raise('lea');
  /* A numeral just freed rests, so that nobody mistakes one for the other. */
  expect((other.of('lea')['hand'] as { sign: unknown }).sign).toMatchObject({ numeral: 3 });
});

test('Q4 a hand the person has in the queue keeps its place, its topic and its state', () => {
  const room = Scenario.open();
  const own = room.raise('mia', 'Trams');
  room.raise('kim');
  const question = ask(room, 'mia');
  room.given(ana, onstage(question));
  expect(room.of('mia')).toMatchObject({
    hand: { id: own, state: 'waiting', topic: 'Trams' },
    turn: { questionId: question, state: 'called' },
  });
  expect(room.floor['handId']).not.toBe(own);
  expect(room.queue).toEqual(['mia', 'kim']);
  room.decline('mia');
  expect(room.of('mia')['hand']).toMatchObject({ id: own, state: 'waiting' });
  expect(room.staff[`hand:${own}`]).toMatchObject({ skips: 0 });
  expect(room.queue).toEqual(['mia', 'kim']);
});

test('Q4 H2 the turn counts for the fair rule, as any', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.raise('kim');
  room
    .given(ana, onstage(ask(room, 'mia')))
    .accept('mia')
    .start()
    .wait(30_000)
    .end();
  expect(room.queue).toEqual(['kim', 'mia']);
});

test('Q4 who stepped back in the queue stays behind: nobody there was called', () => {
  const room = Scenario.open();
  room.raiseAll('lea', 'kim');
  room.skip('lea');
  room.given(ana, onstage(ask(room, 'mia'))).decline('mia');
  expect(room.queue).toEqual(['kim', 'lea']);
});

test('P3 Q4 an anonymous author is called without a name, and stays without one whatever happens', () => {
  const { room, question } = summoned({ anonymous: true, voice: 'self' });
  const look = () => JSON.stringify([room.public, room.stage, room.staff, room.of('kim')]);
  const acts: readonly (() => unknown)[] = [
    () => room,
    () => room.given(ana, { type: 'hand.approve', data: { handId: String(room.floor['handId']) } }),
    () => room.accept('mia'),
    () => room.start(),
    () => room.wait(20_000).next(),
    () => room.undo(),
    () => room.end(),
  ];
  for (const act of acts) {
    act();
    expect(look()).not.toMatch(/Ms mia|p-mia/);
  }
  expect(stateOf(room, question)).toBe('answered');
});

test('P3 an anonymous question that is read out moves no hand of its author, so nothing tells whose it was', () => {
  for (const [by, order] of [
    ['read', ['mia', 'kim']],
    ['room', ['kim', 'mia']],
  ] as const) {
    const room = Scenario.open();
    room.raiseAll('mia', 'kim');
    room.given(ana, onstage(ask(room, 'mia', { anonymous: true, voice: 'self' })));
    room.accept('mia', by).start().wait(30_000).end();
    expect(room.queue).toEqual(order);
  }
});

test('P3 an anonymous author who never answered the call is told by no hand that moves or goes away with it', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  room.given(ana, onstage(ask(room, 'mia', { anonymous: true, voice: 'self' })));
  room.away.add('p-mia');
  expect(room.staff[`hand:${room.hand('mia')}`]).toMatchObject({ away: true });
  expect(room.staff['floor']).not.toHaveProperty('away');
  room.start().wait(30_000).end();
  expect(room.queue).toEqual(['mia', 'kim']);
});

test('Q4 H6 accepting, also to have it read, no answer after 20 s, calling again, extending, ending', () => {
  const { room } = summoned();
  room.wait(floorLimits.noAnswerMs).due();
  expect(room.staff['floor']).toMatchObject({ noAnswer: true });
  room.given(ben, { type: 'hand.call', data: { handId: String(room.floor['handId']) } });
  expect(room.staff['floor']).not.toHaveProperty('noAnswer');
  room.accept('mia', 'read');
  expect(room.floor).toMatchObject({ state: 'accepted', by: 'read' });
  room.start().given(ana, { type: 'turn.extend', data: { seconds: 30 } });
  expect(room.floor).toMatchObject({ state: 'on-air', secondsPlanned: 150 });
  room.given(attendee('mia'), { type: 'turn.end', data: {} });
  expect(room.floor['state']).toBe('free');
  expect(room.of('mia')).not.toHaveProperty('turn');
});

test('Q4 H6 nobody else answers for the author', () => {
  const { room } = summoned();
  for (const type of ['turn.accept', 'turn.decline', 'turn.end'])
    expect(room.when(attendee('kim'), { type, data: type === 'turn.accept' ? { by: 'room' } : {} }).refused).toBe(
      'not-allowed',
    );
});

test('Q4 skip, "Not now", Next, lowering, clearing and a break end the summoned hand, and the question is open again', () => {
  const endings: { readonly [how: string]: (room: Scenario, hand: string) => unknown } = {
    skip: (room, handId) => room.given(ana, { type: 'hand.skip', data: { handId } }),
    'not now': (room) => room.decline('mia'),
    'not now, after accepting': (room) => room.accept('mia').decline('mia'),
    next: (room) => room.next(),
    lower: (room, handId) => room.given(attendee('mia'), { type: 'hand.lower', data: { handId } }),
    'lower without naming it': (room) => room.lower('mia'),
    clear: (room, handId) => room.given(ana, { type: 'hand.clear', data: { handId } }),
    break: (room) => room.phase('break'),
  };
  for (const [how, end] of Object.entries(endings)) {
    const { room, question } = summoned();
    const handId = String(room.floor['handId']);
    end(room, handId);
    expect([how, stateOf(room, question)]).toEqual([how, 'open']);
    expect([how, room.of('mia')['turn'], room.of('mia')['hand']]).toEqual([how, undefined, undefined]);
    expect(room.floor['handId']).not.toBe(handId);
    expect([how, room.queue.filter((name) => name !== 'kim')]).toEqual([how, []]);
    expect(room.when(ana, { type: 'hand.call', data: { handId } }).refused).toBe(
      how === 'break' ? 'wrong-phase' : 'stale',
    );
  }
});

test('Q4 lowering names the hand: the one in the queue, or the one the question is asked with', () => {
  const room = Scenario.open();
  const own = room.raise('mia');
  const question = ask(room, 'mia');
  room.given(ana, onstage(question));
  const asks = String(room.floor['handId']);
  room.lower('mia');
  expect([room.queue, room.floor['handId']]).toEqual([[], asks]);
  expect(room.when(attendee('mia'), { type: 'hand.lower', data: { handId: own } }).refused).toBe('stale');
  room.start().given(attendee('mia'), { type: 'hand.lower', data: { handId: asks } });
  expect(room.floor['state']).toBe('free');
  expect(stateOf(room, question)).toBe('answered');
});

test('Q4 Undo within 5 s takes the call back and puts the question among the open ones', () => {
  const { room, question } = summoned();
  const turn = room.turnId;
  room.wait(3_000).undo();
  expect(room.floor['state']).toBe('free');
  expect(room.of('mia')).not.toHaveProperty('turn');
  expect(stateOf(room, question)).toBe('open');
  expect(room.queue).toEqual(['kim']);
  expect(room.when(ana, { type: 'queue.undo', data: { turnId: turn } }).refused).toBe('undo-too-late');
  room.given(ana, onstage(question)).wait(floorLimits.undoMs + 1);
  expect(room.when(ana, { type: 'queue.undo', data: { turnId: room.turnId } }).refused).toBe('undo-too-late');
});

test('Q4 H10 Undo of a Next brings the author’s turn back, called or on air, with the question on the screen', () => {
  for (const onAir of [false, true]) {
    const { room, question } = summoned();
    if (onAir) room.accept('mia').start().wait(20_000);
    const { turnId: turn, floor } = room;
    room.next();
    expect(room.onFloor).toBe('kim');
    room.undo();
    expect(room.floor).toEqual(floor);
    expect(room.of('mia')['turn']).toMatchObject({ id: turn, questionId: question });
    expect(stateOf(room, question)).toBe('onstage');
    expect(room.queue).toEqual(['kim']);
    if (onAir) room.end();
    else room.accept('mia').start().wait(20_000).end();
    room.raise('mia');
    expect(room.queue).toEqual(['kim', 'mia']);
  }
});

test('Q4 Undo is too late once the question of the turn it would bring back has left the screen', () => {
  const leaves: readonly ((room: Scenario, question: string) => unknown)[] = [
    (room, question) => room.given(attendee('mia'), about('question.withdraw', question)),
    (room, question) => room.given(ana, about('question.hide', question)),
    (room) => room.given(ana, onstage(ask(room, 'lea'), true)),
  ];
  for (const leave of leaves) {
    const { room, question } = summoned();
    room.start().wait(15_000).next();
    leave(room, question);
    expect(room.when(ana, { type: 'queue.undo', data: { turnId: room.turnId } }).refused).toBe('undo-too-late');
  }
});

test('Q1 Q4 withdrawing the question ends its turn: withdrawn when called, spoken when on air', () => {
  const { room, question } = summoned();
  room.given(attendee('mia'), about('question.withdraw', question));
  expect(room.floor['state']).toBe('free');
  const other = summoned();
  other.room.start().wait(20_000).given(attendee('mia'), about('question.withdraw', other.question));
  expect(other.room.floor['state']).toBe('free');
  other.room.raise('mia');
  other.room.raise('lea');
  expect(other.room.queue).toEqual(['kim', 'lea', 'mia']);
});

test('Q3 T3 hiding the question takes its words from the floor, and Undo does not bring them back', () => {
  const { room, question } = summoned();
  room.given(ana, about('question.hide', question));
  for (const view of [room.public, room.stage]) {
    expect(view['now']).toMatchObject({ state: 'called' });
    expect(JSON.stringify(view)).not.toMatch(/Why|Ms mia/);
    expect(view['now']).not.toHaveProperty('questionId');
  }
  room.next().undo();
  expect(JSON.stringify([room.public, room.stage])).not.toMatch(/Why|Ms mia/);
});

test('Q7 removing the author ends their turn', () => {
  const { room, question } = summoned();
  room.given(ana, { type: 'person.remove', data: { handle: `question:${question}` } });
  expect(room.floor['state']).toBe('free');
  expect(room.stage['stage']).toMatchObject({ scene: 'queue' });
  const both = Scenario.open();
  both.raise('mia');
  const asked = ask(both, 'mia');
  both.given(ana, onstage(asked)).given(ana, { type: 'person.remove', data: { handle: `question:${asked}` } });
  expect([both.floor['state'], both.queue]).toEqual(['free', []]);
});

test('Q4 H11 a taken floor calls nobody: the second moderator is told', () => {
  const { room } = summoned();
  const other = ask(room, 'lea');
  const before = room.state;
  expect(room.when(ben, onstage(other)).refused).toBe('floor-taken');
  expect(room.state).toBe(before);
  room.given(ben, onstage(other, true));
  expect(room.floor).toMatchObject({ topic: 'Why, asks mia?' });
});
