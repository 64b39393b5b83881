import { expect, test } from 'vitest';
import { ana, attendee, Scenario } from '../../testing/scenario.ts';

const scene = (name: string, pinned: boolean) => ({ type: 'stage.scene', data: { scene: name, pinned } });
const shows = (room: Scenario) => room.stage['stage']?.['scene'];

test('T1 the stage follows the room: welcome, queue, floor, break, recap', () => {
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
  expect(shows(room)).toBe('recap');
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

const ask = (room: Scenario, name: string) => {
  room.given(attendee(name), { type: 'question.ask', data: { text: `Why, asks ${name}?` } });
  return String((room.of(name)['questions'] as readonly { readonly id: string }[])[0]?.id);
};
const onstage = (questionId: string, read = false) => ({ type: 'question.onstage', data: { questionId, read } });
const open = (reveal = 'live') => ({ type: 'show.open', data: { prompt: 'Tea?', kind: 'hands', reveal } });
const about = (type: string, id: string) => ({
  type,
  data: type.startsWith('show.') ? { showId: id } : { questionId: id },
});
/** Opens a show of hands and gives its id. */
function opened(room: Scenario, reveal = 'live'): string {
  room.given(ana, open(reveal));
  return String(room.stage['stage']?.['showId']);
}

test('T1 a question put on stage leads the screen, at the doors and in a break too, until it leaves', () => {
  for (const phase of ['doors', 'live', 'break'] as const) {
    const room = Scenario.open({}, 'doors');
    if (phase !== 'doors') room.phase('live');
    if (phase === 'break') room.phase('break');
    const before = shows(room);
    const question = ask(room, 'mia');
    room.given(ana, onstage(question, true));
    expect(room.stage['stage']).toEqual({ scene: 'question', pinned: false, blank: false, questionId: question });
    for (const type of ['question.answered', 'question.hide']) {
      room.given(ana, about(type, question));
      expect([phase, type, shows(room)]).toEqual([phase, type, before]);
      room.given(ana, about('question.reopen', question)).given(ana, onstage(question, true));
      expect(shows(room)).toBe('question');
    }
    room.given(attendee('mia'), about('question.withdraw', question));
    expect(shows(room)).toBe(before);
  }
});

test('T1 Q4 the turn of a question’s author keeps the question on the screen, spoken or not', () => {
  const room = Scenario.open();
  const question = ask(room, 'mia');
  room.given(ana, onstage(question));
  const scenes: unknown[] = [];
  const look = () => scenes.push([shows(room), room.stage['stage']?.['handId'] === room.floor['handId']]);
  look();
  room.accept('mia');
  look();
  room.start();
  look();
  expect(scenes).toEqual([
    ['question', true],
    ['question', true],
    ['question', true],
  ]);
  room.wait(20_000).end();
  expect(room.stage['stage']).toEqual({ scene: 'queue', pinned: false, blank: false });
  const other = ask(room, 'kim');
  room.given(ana, onstage(other)).decline('kim');
  expect(room.stage['stage']).toEqual({ scene: 'queue', pinned: false, blank: false });
});

test('T1 an author who goes on after the question was marked answered is on the floor like anybody', () => {
  const room = Scenario.open();
  const question = ask(room, 'mia');
  room.given(ana, onstage(question)).start().given(ana, about('question.answered', question));
  expect(room.stage['stage']).toMatchObject({ scene: 'floor', handId: room.floor['handId'] });
  expect(room.stage['stage']).not.toHaveProperty('questionId');
});

test('T1 Q4 the newest of turn, question and show leads; a show that it covered comes back after it, a question does not', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b');
  room.given(ana, onstage(ask(room, 'mia'), true)).next();
  expect(room.stage['stage']).toEqual({ scene: 'floor', pinned: false, blank: false, handId: room.hand('a') });
  const show = opened(room);
  expect(room.stage['stage']).toEqual({ scene: 'show', pinned: false, blank: false, showId: show });
  room.start();
  expect(shows(room)).toBe('show');
  room.wait(15_000).next();
  expect(shows(room)).toBe('floor');
  room.start().end();
  expect(shows(room)).toBe('show');
  room.given(ana, about('show.close', show)).given(ana, { type: 'turn.start', data: { label: 'Rosa' } });
  expect(shows(room)).toBe('floor');
  expect(shows(room.end())).toBe('queue');
});

test('T1 a show stays after closing until something else happens, or the stage is told to follow', () => {
  const room = Scenario.open();
  room.raise('a');
  const moves: readonly [(r: Scenario) => unknown, string][] = [
    [(r) => r.next(), 'floor'],
    [(r) => r.end(), 'queue'],
    [(r) => r.phase('break'), 'break'],
    [(r) => r.given(ana, { type: 'stage.follow', data: {} }), 'break'],
    [(r) => r.phase('live'), 'queue'],
    [(r) => r.given(ana, onstage(ask(r, 'mia'), true)), 'question'],
  ];
  for (const [move, then] of moves) {
    const show = opened(room);
    room.given(ana, about('show.close', show));
    expect(room.stage['stage']).toMatchObject({ scene: 'show', showId: show });
    if (then === 'queue' && room.floor['state'] === 'called') room.start();
    move(room);
    expect(shows(room)).toBe(then);
  }
});

test('T1 S2 the reveal of a sealed show comes to the screen, however long ago it was closed', () => {
  const room = Scenario.open();
  room.raise('a');
  const show = opened(room, 'sealed');
  room.given(ana, about('show.close', show)).next();
  expect(shows(room)).toBe('floor');
  room.given(ana, about('show.reveal', show));
  expect(room.stage['stage']).toMatchObject({ scene: 'show', showId: show });
  room.wait(600).due();
  expect(room.stage['stage']).toMatchObject({ scene: 'show', showId: show });
  expect(shows(room.start())).toBe('show');
  expect(shows(room.end())).toBe('queue');
});

test('T1 a show that is closed behind somebody’s turn does not come back after it', () => {
  const room = Scenario.open();
  room.raise('a');
  const show = opened(room);
  room.next().given(ana, about('show.close', show));
  expect(shows(room)).toBe('floor');
  expect(shows(room.start().end())).toBe('queue');
});

test('T1 a moderator brings back the newest show, open or over; without one the scene is empty', () => {
  const room = Scenario.open();
  room.given(ana, scene('show', true));
  expect(room.stage['stage']).toEqual({ scene: 'show', pinned: true, blank: false });
  const first = opened(room);
  const show = opened(room);
  for (const id of [first, show]) room.given(ana, about('show.close', id));
  room.given(ana, { type: 'stage.follow', data: {} });
  expect(shows(room)).toBe('queue');
  room.given(ana, scene('show', false));
  expect(room.stage['stage']).toEqual({ scene: 'show', pinned: false, blank: false, showId: show });
  room.given(ana, scene('question', false));
  expect(room.stage['stage']).toEqual({ scene: 'question', pinned: false, blank: false });
});

test('T1 a scene that is not pinned gives way to the next question too', () => {
  const room = Scenario.open();
  const [one, two] = [ask(room, 'mia'), ask(room, 'kim')];
  room.given(ana, onstage(one, true)).given(ana, scene('welcome', false)).given(ana, onstage(two, true));
  expect(room.stage['stage']).toMatchObject({ scene: 'question', questionId: two });
});

test('T1 Q4 H10 Undo takes the stage back with a question’s call, and brings it back with its author’s turn', () => {
  const room = Scenario.open();
  room.raise('a');
  const question = ask(room, 'mia');
  room.given(ana, onstage(question));
  const asking = room.stage['stage'];
  room.undo();
  expect(shows(room)).toBe('queue');
  room.given(ana, onstage(question));
  room.next();
  expect(shows(room)).toBe('floor');
  const show = opened(room);
  room.undo();
  expect(room.stage['stage']).toMatchObject({ scene: 'show', showId: show });
  room.given(ana, about('show.close', show)).given(ana, { type: 'stage.follow', data: {} });
  expect(room.stage['stage']).toEqual({ ...asking, handId: room.floor['handId'] });
});

test('T1 Q7 the question of somebody who is removed leaves the screen', () => {
  const room = Scenario.open();
  const question = ask(room, 'mia');
  room.given(ana, onstage(question, true));
  room.given(ana, { type: 'person.remove', data: { handle: `question:${question}` } });
  expect(room.stage['stage']).toEqual({ scene: 'queue', pinned: false, blank: false });
});

test('T1 every scene can be chosen, pinned and taken back; others are refused', () => {
  const room = Scenario.open();
  for (const name of ['welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap']) {
    room.given(ana, scene(name, true));
    expect(room.stage['stage']).toEqual({ scene: name, pinned: true, blank: false });
  }
  expect(shows(room.given(ana, { type: 'stage.follow', data: {} }))).toBe('queue');
  expect(room.when(ana, scene('nothing', true)).refused).toBe('bad-input');
});

test('T1 a scene chosen for the end is kept at the end only where it is pinned', () => {
  const room = Scenario.open();
  room.given(ana, scene('thanks', false)).phase('ended');
  expect(shows(room)).toBe('recap');
  room.phase('live').given(ana, scene('thanks', true)).phase('ended');
  expect(shows(room)).toBe('thanks');
});
