import { expect, test } from 'vitest';
import { closeQueue, goTo, plan } from '../../../testing/acts/agenda.ts';
import { said } from '../../../testing/acts/held.ts';
import { ask, does, moderates, named, own } from '../../../testing/acts/questions.ts';
import { ana, attendee, host, Scenario, speaker } from '../../../testing/scenario.ts';
import { answerTo, exportOf, personalView, recapOf } from '../../../room/views.ts';
import { questionsLimits } from '../limits.ts';

const seen = (room: Scenario, hand: string) => room.public[`question:${hand}`];
const answer = (room: Scenario, questionId: string, text = 'In March.') =>
  room.when(ana, { type: 'question.answer', data: { questionId, text } });

/** One hand of each sort waits under a promise. */
function promising(settings: object = {}) {
  const room = Scenario.open(settings);
  named(room, 'mia', 'Mia');
  const hands = {
    mia: room.raise('mia', 'Rent'),
    kim: room.raise('kim'),
    lea: room.raise('lea', 'HIDDENTOPIC'),
    roof: room.add('Woman at the door', { topic: 'Trams' }),
  };
  room.given(ana, { type: 'hand.hide', data: { handId: hands.lea } });
  closeQueue(room, true);
  return { room, hands };
}

test('H13 at the end each hand with a topic becomes a question that a written answer is promised to', () => {
  const { room, hands } = promising();
  room.phase('ended');
  expect(seen(room, hands.mia)).toMatchObject({
    text: 'Rent',
    name: 'Mia',
    voice: 'read',
    state: 'open',
    promised: true,
  });
  expect(seen(room, hands.roof)).toMatchObject({ text: 'Trams', name: 'Woman at the door', promised: true });
  expect(room.of('mia')).not.toHaveProperty('hand');
  expect(own(room, 'mia')).toMatchObject([{ id: hands.mia, text: 'Rent', promised: true }]);
  expect(room.staff[`question:${hands.mia}`]).toMatchObject({ promised: true, anonymous: false });
});

test('H13 P4 what is hidden or has no words is not promised, and is not told', () => {
  const { room, hands } = promising();
  room.phase('ended');
  expect(room.queue).toEqual(['kim', 'lea']);
  expect(seen(room, hands.kim)).toBeUndefined();
  expect(JSON.stringify([room.public, room.stage])).not.toContain('HIDDENTOPIC');
});

test('H13 whoever was called at the end and did not speak is promised an answer as well', () => {
  const { room, hands } = promising();
  room.next().phase('ended');
  expect(seen(room, hands.mia)).toMatchObject({ text: 'Rent' });
});

test('L2 H13 what everybody sees is answered in writing after the end too, promised or not, and nothing else is done', () => {
  const { room, hands } = promising();
  const asked = room
    .wait(1000)
    .given(attendee('noa'), { type: 'question.ask', data: { text: 'Why?' } })
    .state.features.questions.all.last()?.id;
  const hidden = ask(room, 'noa', 'Hidden?');
  moderates(room, 'hide', hidden).phase('ended');
  expect(answer(room, hands.mia).refused).toBeUndefined();
  expect(seen(room, hands.mia)).toMatchObject({ state: 'answered', answer: 'In March.' });
  expect(own(room, 'mia')).toMatchObject([{ state: 'answered', answer: 'In March.' }]);
  expect(answer(room, hands.mia, 'In April.').refused).toBeUndefined();
  expect(answer(room, String(asked), 'Because.').refused).toBeUndefined();
  expect(seen(room, String(asked))).toMatchObject({ state: 'answered', answer: 'Because.' });
  expect(own(room, 'noa')).toMatchObject([{ answer: 'Because.' }, {}]);
  expect(JSON.stringify(recapOf(room.state))).toContain('Because.');
  expect(answer(room, hidden).refused).toBe('room-ended');
  expect(answer(room, 'nothing').refused).toBe('no-such-item');
  expect(does(room, ana, 'pin', hands.mia).refused).toBe('room-ended');
  for (const who of [attendee('mia'), speaker])
    expect(does(room, who, 'answer', hands.mia, { text: 'No.' }).refused).toBe('not-allowed');
});

test('Q3 P4 a moderator takes a question off the recap after the end', () => {
  const { room, hands } = promising();
  room.phase('ended');
  expect(JSON.stringify(recapOf(room.state))).toContain('Rent');
  expect(does(room, ana, 'hide', hands.mia).refused).toBeUndefined();
  expect(JSON.stringify(recapOf(room.state))).not.toContain('Rent');
  expect(seen(room, hands.mia)).toBeUndefined();
  expect(does(room, attendee('mia'), 'hide', hands.mia).refused).toBe('not-allowed');
});

test('H13 T3 a topic that nobody approved waits for a moderator, whose answer lets it through', () => {
  const { room, hands } = promising({ topics: 'screened' });
  room.phase('ended');
  expect(seen(room, hands.mia)).toBeUndefined();
  expect(JSON.stringify([room.public, room.stage])).not.toContain('Rent');
  expect(room.staff[`question:${hands.mia}`]).toMatchObject({ state: 'new', promised: true });
  expect(seen(room, hands.roof)).toMatchObject({ text: 'Trams' });
  answer(room, hands.mia);
  expect(seen(room, hands.mia)).toMatchObject({ state: 'answered', text: 'Rent' });
});

test('Q6 H13 an answer lets through held words that its writer read, and none that its author swapped meanwhile', () => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Opening', 'Panel');
  const mia = goTo(room, first, 'carry').raise('mia', 'Rent');
  goTo(closeQueue(room, true), second, 'clear');
  const edits = (text: string) => does(room, attendee('mia'), 'edit', mia, { text });
  const answers = (more: object) => does(room, ana, 'answer', mia, { text: 'In March.', ...more });
  const shown = () => JSON.stringify([room.public, room.stage, recapOf(room.state)]);
  edits('What the fuck?');
  expect(room.staff[`question:${mia}`]).toMatchObject({ state: 'new', version: 1, heldIn: ['text'] });
  expect([answers({ version: 0 }).refused, said(room)]).toEqual([
    'stale',
    'Its author has just changed it. Read it first, and try again in 5 seconds.',
  ]);
  expect([answers({}).refused, said(room)]).toEqual([
    'not-allowed',
    'Its words wait for a moderator. Read and approve it first, then answer it.',
  ]);
  expect(shown()).not.toMatch(/fuck|In March/u);
  room.wait(questionsLimits.editUnreadMs);
  expect(answers({ version: 1 }).refused).toBeUndefined();
  expect(seen(room, mia)).toMatchObject({ state: 'answered', text: 'What the fuck?', answer: 'In March.' });
  expect(room.staff[`question:${mia}`]).not.toHaveProperty('held');
});

test('Q6 an answer to words that were swapped is refused whether they are held or not; without a version it is for what there is', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'Why?');
  does(room, attendee('mia'), 'edit', id, { text: 'Why not?' });
  expect(does(room, ana, 'answer', id, { text: 'So.', version: 0 }).refused).toBe('stale');
  moderates(room.wait(questionsLimits.editUnreadMs), 'answer', id, { text: 'So.' });
  moderates(room, 'answer', id, { text: 'So it is.', version: 1 });
  expect(seen(room, id)).toMatchObject({ state: 'answered', text: 'Why not?', answer: 'So it is.' });
});

test('L4 H13 moving on with clear keeps the promise too; those without a topic are cleared', () => {
  const room = Scenario.open();
  const [first, second, third] = plan(room, 'Opening', 'Panel', 'Close');
  goTo(room, first, 'carry').raiseAll('kim');
  const mia = room.raise('mia', 'Rent');
  closeQueue(room, true);
  goTo(room, second, 'clear');
  expect(room.queue).toEqual([]);
  expect(seen(room, mia)).toMatchObject({ promised: true, state: 'open' });
  expect(seen(room, room.hand('kim'))).toBeUndefined();
  const lea = room.raise('lea', 'Buses');
  goTo(room, third, 'clear');
  expect(seen(room, lea)).toBeUndefined();
  moderates(room, 'answer', mia, { text: 'Soon.' });
});

test('L4 H13 what was kept with an earlier segment is promised at the end as well', () => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry');
  const mia = room.raise('mia', 'Rent');
  goTo(room, second, 'keep');
  closeQueue(room, true).phase('ended');
  expect(seen(room, mia)).toMatchObject({ promised: true });
  expect(room.of('mia')).not.toHaveProperty('kept');
});

test('P3 a promised question of somebody without a phone is nobody’s own, and no view has an id of a person', () => {
  const { room, hands } = promising();
  room.phase('ended');
  expect(JSON.stringify([room.public, room.stage, room.staff])).not.toContain('"p-');
  expect(personalView(room.state, 'p-host')).not.toHaveProperty('questions');
  expect(does(room, host, 'withdraw', hands.roof).refused).toBe('room-ended');
});

test('C2 the export says which questions were promised, and which hands became one', () => {
  const { room, hands } = promising();
  room.phase('ended');
  answer(room, hands.mia);
  const { questions, hands: rows } = exportOf(room.state);
  expect(questions).toMatchObject([
    { text: 'Rent', promised: true, answer: 'In March.', name: 'Mia' },
    { text: 'Trams', promised: true, answer: '', name: 'Woman at the door' },
  ]);
  expect(rows?.map(({ outcome }) => outcome)).toEqual(['promised', 'waiting', 'waiting', 'promised']);
});

test('H13 L4 a promise outlives its segment, for those who are carried on or kept', () => {
  for (const hands of ['carry', 'keep'] as const) {
    const room = Scenario.open();
    const [first, second] = plan(room, 'Opening', 'Panel');
    goTo(room, first, 'carry');
    const mia = room.raise('mia', 'Rent');
    closeQueue(room, true);
    goTo(room, second, hands);
    const kim = room.raise('kim', 'Buses');
    room.phase('ended');
    expect(seen(room, mia)).toMatchObject({ promised: true });
    expect(seen(room, kim)).toBeUndefined();
  }
});

test('H13 Q3 moderators have what is promised in a lane of its own, and how much of it is kept', () => {
  const { room, hands } = promising();
  expect(room.staff['inbox']).not.toHaveProperty('promised');
  room.phase('ended');
  const promised = () => {
    const page = answerTo(room.state, { name: 'questions', data: { state: 'promised', order: 'oldest' } }, ana);
    return JSON.parse(JSON.stringify(page)) as {
      readonly total: number;
      readonly items: readonly { readonly id: string }[];
    };
  };
  expect(promised().items.map(({ id }) => id)).toEqual([hands.mia, hands.roof]);
  expect(room.staff['inbox']).toMatchObject({ promised: 2, kept: 0 });
  answer(room, hands.mia);
  expect(promised().total).toBe(2);
  expect(room.staff['inbox']).toMatchObject({ promised: 2, kept: 1 });
});
