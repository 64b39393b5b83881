import { expect, test } from 'vitest';
import { refusal } from '../../room/views.ts';
import { ask } from '../../testing/acts/questions.ts';
import { ana, attendee, ben, host, Scenario, screen, speaker } from '../../testing/scenario.ts';
import { openShow } from '../../testing/acts/shows.ts';

const name = (text: string) => ({ type: 'person.name', data: { name: text } });
const remove = (handle: string, reason?: string) => ({
  type: 'person.remove',
  data: reason === undefined ? { handle } : { handle, reason },
});
const mia = attendee('mia');
const why = (room: Scenario, person: string) => refusal(room.state, `p-${person}`);

test('L3 a name is optional; it shows with the hand and can be changed and cleared', () => {
  const room = Scenario.open();
  const hand = `hand:${room.raise('mia')}`;
  expect(room.public[hand]).not.toHaveProperty('name');
  room.given(mia, name('  Mia  M. '));
  expect(room.public[hand]).toHaveProperty('name', 'Mia M.');
  expect(room.of('mia')['name']).toBe('Mia M.');
  room.given(mia, name(''));
  expect(room.public[hand]).not.toHaveProperty('name');
  expect(room.of('mia')).not.toHaveProperty('name');
});

test('L3 names off: none is taken, but one given before can be cleared', () => {
  const room = Scenario.open().given(mia, name('Mia')).set({ names: 'off' });
  expect(room.when(attendee('kim'), name('Kim')).refused).toBe('not-allowed');
  room.given(mia, name(' '));
  room.set({ names: 'asked' }).given(attendee('kim'), name('Kim'));
  expect(room.of('kim')['name']).toBe('Kim');
});

test('L3 names and places have their length', () => {
  const room = Scenario.open();
  expect(room.when(mia, name('x'.repeat(41))).refused).toBe('text-too-long');
  expect(room.when(mia, { type: 'person.place', data: { place: 'x'.repeat(61) } }).refused).toBe('text-too-long');
  room.given(mia, name('x'.repeat(40))).given(mia, { type: 'person.place', data: { place: 'x'.repeat(60) } });
  room.given(mia, { type: 'person.place', data: { place: '' } });
  expect(room.of('mia')).not.toHaveProperty('place');
});

test('words that a command and an introduction bring in one entry stay apart', () => {
  const room = Scenario.open();
  room.given(mia, { type: 'question.ask', data: { text: 'Why?' } });
  const [asked] = room.of('mia')['questions'] as readonly { readonly id: string }[];
  const edit = { type: 'question.edit', data: { questionId: asked?.id, text: 'Why so late?' } };
  room.given(mia, edit, { introduction: { name: 'Mia' } });
  expect(room.of('mia')).toMatchObject({ name: 'Mia', questions: [{ text: 'Why so late?' }] });
});

test('a name from the handshake enters the log with the first act only', () => {
  const room = Scenario.open();
  const introduction = { name: 'Mia' };
  room.given(mia, { type: 'hand.raise', data: {} }, { introduction });
  expect(room.of('mia')['name']).toBe('Mia');
  expect(room.public[`hand:${room.hand('mia')}`]).toHaveProperty('name', 'Mia');
  room.given(mia, name('Another'), { introduction }).given(mia, { type: 'hand.lower', data: {} }, { introduction });
  expect(room.of('mia')['name']).toBe('Another');
});

test('a name from the handshake does not come where names are off, empty, too long, or the act is refused', () => {
  const off = Scenario.open({ names: 'off' }).when(
    mia,
    { type: 'hand.raise', data: {} },
    { introduction: { name: 'Mia' } },
  );
  expect(off.refused).toBeUndefined();
  expect(off.of('mia')).not.toHaveProperty('name');
  const room = Scenario.open();
  room.when(mia, { type: 'hand.lower', data: {} }, { introduction: { name: 'Mia' } });
  for (const bad of [' ', 'x'.repeat(41)]) {
    room.when(mia, { type: 'person.place', data: { place: 'left' } }, { introduction: { name: bad } });
    expect(room.refused).toBeUndefined();
  }
  expect(room.of('mia')).not.toHaveProperty('name');
});

test('L6 staff give a name at first entry, shown to other staff only', () => {
  const room = Scenario.open();
  room
    .given(ana, name('Ana the moderator'))
    .given(host, name('Hanna the host'))
    .given(speaker, name('Sam the speaker'));
  const staff = Object.entries(room.staff).filter(([key]) => key.startsWith('staff:'));
  expect(staff.map(([, record]) => record)).toEqual([
    { name: 'Ana the moderator', role: 'moderator' },
    { name: 'Hanna the host', role: 'host' },
    { name: 'Sam the speaker', role: 'speaker' },
  ]);
  room.raise('mia');
  room.given(ana, { type: 'hand.raise', data: {} }).next();
  for (const view of [room.public, room.stage, room.of('mia')])
    expect(JSON.stringify(view)).not.toMatch(/Ana|Hanna|Sam/);
  expect(room.staff['floor']).toMatchObject({ calledBy: 'Ana the moderator' });
});

test('L6 a screen acts without becoming somebody with a name', () => {
  const room = Scenario.open();
  room.given(screen, { type: 'stage.sound', data: { on: true } }, { introduction: { name: 'Left wall' } });
  expect(JSON.stringify([room.staff, room.of('screen')])).not.toContain('Left wall');
});

test('L6 a staff name from the handshake enters with the first act, so that the other moderator is told it', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  room.given(ana, { type: 'queue.next', data: { after: null } }, { introduction: { name: 'Ana' } });
  room.when(ben, { type: 'queue.next', data: { after: null } });
  expect(room.refusal.facts).toEqual({ by: 'Ana' });
  expect(room.of('ana')['name']).toBe('Ana');
});

test('L6 staff keep their handle when they change their name', () => {
  const room = Scenario.open().given(ana, name('Ana')).given(ana, name('Anna'));
  const staff = Object.entries(room.staff).filter(([key]) => key.startsWith('staff:'));
  expect(staff).toHaveLength(1);
  expect(staff[0]?.[1]).toMatchObject({ name: 'Anna' });
});

test('L6 staff names are taken where attendees’ names are off', () => {
  const room = Scenario.open({ names: 'off' }).given(ana, name('Ana'));
  expect(room.of('ana')['name']).toBe('Ana');
});

test('Q7 a removed person’s hand leaves the lanes, they are refused and told why', () => {
  const room = Scenario.open();
  const hand = room.raise('mia', 'Rude');
  room.raise('kim');
  expect(why(room, 'mia')).toBeUndefined();
  room.given(ana, remove(`hand:${hand}`, 'Please be kind'));
  expect(room.queue).toEqual(['kim']);
  expect(room.staff).not.toHaveProperty(`hand:${hand}`);
  expect(why(room, 'mia')).toMatchObject({
    rejected: 'removed',
    message: expect.stringContaining('Please be kind') as string,
  });
  for (const [type, data] of [
    ['hand.raise', {}],
    ['person.name', { name: 'x' }],
    ['turn.accept', { by: 'room' }],
  ] as const) {
    expect(room.when(mia, { type, data }).refused).toBe('removed');
    expect(room.refusal.message).toContain('Please be kind');
  }
  expect(why(room, 'kim')).toBeUndefined();
});

test('Q7 somebody removed while called or on air leaves the floor', () => {
  for (const onAir of [false, true]) {
    const room = Scenario.open();
    room.raiseAll('mia', 'kim').next();
    if (onAir) room.start().wait(20_000);
    room.given(ana, remove(`hand:${room.hand('mia')}`));
    expect(room.floor['state']).toBe('free');
    expect(room.onDeck).toBeUndefined();
    expect(room.of('mia')).not.toHaveProperty('turn');
  }
});

test('Q7 without a reason they are told all the same; a second removal changes nothing', () => {
  const room = Scenario.open();
  const handle = `hand:${room.raise('mia')}`;
  room.given(ana, remove(handle, ' ')).given(ben, remove(handle, 'Other words'));
  expect(why(room, 'mia')?.message).toBe('A moderator has removed you from this room.');
});

test('Q7 handles stay valid after the item has gone; one of nobody’s is no such item', () => {
  const room = Scenario.open();
  const handle = `hand:${room.raise('mia')}`;
  room.lower('mia').given(ana, { type: 'person.mute', data: { handle, on: true } });
  expect(room.of('mia')['muted']).toBe(true);
  room.given(ana, remove(handle));
  expect(why(room, 'mia')).toBeDefined();
  const rosa = `hand:${room.add('Rosa')}`;
  for (const other of [rosa, 'hand:never-was', 'mia', '__proto__']) {
    expect(room.when(ana, remove(other)).refused).toBe('no-such-item');
    expect(room.when(ana, { type: 'person.mute', data: { handle: other, on: true } }).refused).toBe('no-such-item');
  }
});

test('Q7 muting leaves a hand that is up where it is', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${room.hand('mia')}`, on: true } });
  expect(room.queue).toEqual(['mia']);
  expect(room.staff[`hand:${room.hand('mia')}`]).toMatchObject({ muted: true });
  expect(JSON.stringify([room.public, room.stage])).not.toContain('muted');
});

test('P3 a mute does not tell staff that an anonymous question and another item are one person’s', () => {
  const room = Scenario.open();
  const hand = `hand:${room.raise('mia')}`;
  const asked = (text: string, anonymous: boolean) => {
    room.given(mia, { type: 'question.ask', data: { text, anonymous } });
    return Object.keys(room.staff).findLast((key) => room.staff[key]?.['text'] === text) ?? '';
  };
  const [first, second, signed] = [asked('One', true), asked('Two', true), asked('Three', false)];
  const shown = () => [first, second, signed, hand].filter((key) => room.staff[key]?.['muted'] === true);
  const mute = (handle: string, on: boolean) => room.given(ana, { type: 'person.mute', data: { handle, on } });
  mute(first, true);
  expect(shown()).toEqual([first]);
  expect(room.when(mia, { type: 'question.ask', data: { text: 'More' } }).refused).toBe('muted');
  mute(second, true);
  mute(hand, true);
  expect(shown()).toEqual([first, second, signed, hand]);
  mute(hand, false);
  mute(first, false);
  expect(shown()).toEqual([second]);
  expect(room.of('mia')['muted']).toBe(true);
  mute(second, false);
  expect(room.of('mia')).not.toHaveProperty('muted');
});

test('A2 without a person behind it nothing is said, raised, asked, answered or stood with', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  const question = ask(room, 'mia', 'Why?');
  const hand = room.raise('mia', 'Bees');
  for (const [type, data] of [
    ['person.name', { name: 'Nobody' }],
    ['person.place', { place: 'Nowhere' }],
    ['hand.raise', {}],
    ['hand.stand', { handId: hand }],
    ['hand.unstand', { handId: hand }],
    ['question.ask', { text: 'Who?' }],
    ['question.stand', { questionId: question }],
    ['question.unstand', { questionId: question }],
    ['show.answer', { showId: show, choice: true }],
  ] as const)
    expect(room.when({ role: 'attendee' }, { type, data }).refusal, type).toMatchObject({ key: 'kernel.not-a-person' });
});
