import { expect, test } from 'vitest';
import { isRejection } from '../../kernel/rejection.ts';
import { answerTo, exportOf } from '../../room/views.ts';
import { ask, does, moderates, named } from '../../testing/acts/questions.ts';
import { ana, attendee, host, Scenario } from '../../testing/scenario.ts';

/* Each private thing carries a word of its own; what an audience gets is searched for all of them. */
function canaries(): Scenario {
  const room = Scenario.open({ questions: 'screened' });
  named(room, 'mia', 'MIANAME');
  named(room, 'shy', 'SHYNAME');
  const open = ask(room, 'mia', 'OPENTEXT');
  const secret = ask(room, 'shy', 'SHYTEXT', { anonymous: true });
  const aloud = ask(room, 'shy', 'ALOUDTEXT', { anonymous: true, voice: 'self' });
  const hidden = ask(room, 'kim', 'HIDDENTEXT');
  const merged = ask(room, 'lea', 'MERGEDTEXT');
  const gone = ask(room, 'noa', 'GONETEXT');
  ask(room, 'ida', 'SCREENEDTEXT');
  ask(room, 'ole', 'What the fuck, HELDTEXT');
  for (const id of [open, secret, aloud, hidden, merged, gone]) moderates(room, 'approve', id);
  for (const id of [open, secret, merged]) does(room, 'zoe', 'stand', id);
  moderates(room, 'hide', hidden, { reason: 'HIDEREASON' });
  moderates(room, 'merge', merged, { into: open });
  does(room, 'noa', 'withdraw', gone);
  moderates(room, 'label', open, { label: 'OPENLABEL' });
  room.given(ana, { type: 'person.mute', data: { handle: `question:${open}`, on: true } });
  return moderates(room, 'onstage', aloud);
}

const gone = /GONETEXT/;
const private_ =
  /"p-|SHYNAME|HIDDEN|HIDEREASON|MERGEDTEXT|GONETEXT|SCREENED|HELDTEXT|fuck|muted|"held|reason|inbox|tab-of/;

test('P3 no phone gets an anonymous author, screened, held, hidden, merged or withdrawn words, or who stands with what', () => {
  const text = JSON.stringify(canaries().public);
  expect(text).not.toMatch(private_);
  for (const word of ['MIANAME', 'OPENTEXT', 'OPENLABEL', 'SHYTEXT', 'ALOUDTEXT']) expect(text).toContain(word);
});

test('P4 T3 the stage gets the one question that was put there, and never its anonymous author', () => {
  const text = JSON.stringify(canaries().stage);
  expect(text).not.toMatch(private_);
  expect(text).not.toMatch(/MIANAME|OPENTEXT|SHYTEXT/);
  expect(text).toContain('ALOUDTEXT');
});

test('P3 staff see what waits, but no anonymous author, no person’s id, and not who stands with what', () => {
  const room = canaries();
  const all = answerTo(room.state, { name: 'questions', data: {} }, host);
  const text = JSON.stringify([room.staff, all]);
  expect(text).not.toMatch(/"p-|SHYNAME|p-zoe|tab-of/);
  expect(text).not.toMatch(gone);
  for (const word of ['SCREENEDTEXT', 'HELDTEXT', 'HIDDENTEXT', 'HIDEREASON']) expect(text).toContain(word);
});

test('P3 one’s own record has one’s own questions and nobody else’s', () => {
  const room = canaries();
  const words = { mia: /MIANAME|OPENTEXT/g, kim: /HIDDENTEXT|HIDEREASON/g, lea: /MERGEDTEXT/g, ida: /SCREENEDTEXT/g };
  for (const [name, own] of Object.entries(words)) {
    const text = JSON.stringify(room.of(name));
    expect(text.match(/[A-Z]{4,}/g)).toEqual(text.match(own));
    expect(text).not.toContain('"p-');
  }
  expect(JSON.stringify(room.of('zoe'))).not.toMatch(/TEXT|NAME/);
});

test('P3 two anonymous questions of one person share nothing that could link them', () => {
  const room = Scenario.open();
  const [a, b] = ['A?', 'B?'].map((text) => ask(room, 'shy', text, { anonymous: true }));
  for (const view of [room.public, room.staff]) {
    const { text: _1, at: _2, ...first } = view[`question:${a}`] ?? {};
    const { text: _3, at: _4, ...second } = view[`question:${b}`] ?? {};
    expect(first).toEqual(second);
  }
});

test('C2 the export has every question but those taken back, and no anonymous author', () => {
  const room = canaries();
  const rows = exportOf(room.state)['questions'] ?? [];
  expect(JSON.stringify(rows)).not.toMatch(/"p-|SHYNAME|GONETEXT|p-zoe/);
  expect(rows.map(({ state }) => state)).toEqual(['open', 'open', 'onstage', 'hidden', 'merged', 'new', 'new']);
  expect(rows[0]).toEqual({
    number: 1,
    askedAt: expect.any(Number) as number,
    state: 'open',
    text: 'OPENTEXT',
    name: 'MIANAME',
    anonymous: false,
    voice: 'self',
    promised: false,
    weight: 1,
    label: 'OPENLABEL',
    answer: '',
    hiddenBecause: '',
    mergedInto: '',
  });
  expect(rows[1]).toMatchObject({ name: '', anonymous: true });
  expect(rows[4]).toMatchObject({ state: 'merged', mergedInto: 1 });
});

test('A2 the long list is read by moderators and hosts alone', () => {
  const room = canaries();
  for (const role of ['attendee', 'speaker', 'stage', 'captioner'] as const) {
    const answer = answerTo(room.state, { name: 'questions', data: {} }, { role });
    expect(isRejection(answer) && answer.rejected).toBe('not-allowed');
  }
});

test('P1 a question whose bytes were erased is shown without words, and nothing breaks', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'ERASED?', { voice: 'read' });
  moderates(room, 'onstage', id);
  room.state = { ...room.state, contents: room.state.contents.clear() };
  for (const view of [room.public, room.stage, room.staff]) {
    expect(view[`question:${id}`]).toHaveProperty('state', 'onstage');
    expect(view[`question:${id}`]).not.toHaveProperty('text');
  }
  expect(room.of('mia')['questions']).toHaveLength(1);
  expect(room.when(attendee('mia'), { type: 'question.withdraw', data: { questionId: id } }).refused).toBeUndefined();
});
