import { expect, test } from 'vitest';
import { ask, does, moderates, newest, order, own } from '../../../testing/acts/questions.ts';
import { ana, attendee, ben, Scenario, speaker } from '../../../testing/scenario.ts';
import { questionsLimits } from '../limits.ts';

const screened = () => Scenario.open({ questions: 'screened' });
const where = (room: Scenario, id: string) => room.staff[`question:${id}`]?.['state'];
const setWords = (room: Scenario, list: { languages?: string[]; added?: string[]; allowed?: string[] }) =>
  room.given(ana, { type: 'held-words.set', data: { languages: [], added: [], allowed: [], ...list } });

test('Q3 screened, a question is seen by moderators and its author alone until approved', () => {
  const room = screened();
  const id = ask(room, 'mia', 'SECRET?');
  for (const view of [room.public, room.stage, room.of('kim')]) expect(JSON.stringify(view)).not.toContain('SECRET');
  expect(room.staff[`question:${id}`]).toMatchObject({ text: 'SECRET?', state: 'new', weight: 0, anonymous: false });
  expect(room.staff['inbox']).toEqual({ new: 1, held: 0, open: 0, answered: 0, hidden: 0, merged: 0, total: 1 });
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'new', text: 'SECRET?' });
  moderates(room, 'approve', id);
  expect(room.public[`question:${id}`]).toMatchObject({ text: 'SECRET?', state: 'open' });
  expect(room.staff['inbox']).toEqual({ new: 0, held: 0, open: 1, answered: 0, hidden: 0, merged: 0, total: 1 });
});

test('Q3 an edited question is screened again, and loses its pin', () => {
  const room = screened();
  const id = ask(room, 'mia');
  moderates(moderates(room, 'approve', id), 'pin', id);
  does(room, 'mia', 'edit', id, { text: 'SNEAKY?' });
  expect(JSON.stringify(room.public)).not.toContain('SNEAKY');
  expect(where(room, id)).toBe('new');
  moderates(room.wait(questionsLimits.editUnreadMs), 'approve', id);
  expect(room.public[`question:${id}`]).toMatchObject({ text: 'SNEAKY?' });
  expect(room.public[`question:${id}`]).not.toHaveProperty('pinned');
});

test('H11 Q3 two moderators at the same question do not collide', () => {
  const room = screened();
  const id = ask(room, 'mia');
  for (const verb of ['approve', 'pin', 'answered', 'reopen', 'unpin', 'hide']) {
    expect(newest(does(room, ana, verb, id))).toHaveLength(1);
    expect(newest(does(room, ben, verb, id))).toEqual([]);
    expect(room.refused).toBeUndefined();
  }
});

test('Q3 hidden with a reason that its author alone reads, and brought back by approving', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'RUDE?');
  moderates(room, 'hide', id, { reason: 'BEKIND' });
  for (const view of [room.public, room.stage, room.of('kim')]) expect(JSON.stringify(view)).not.toMatch(/RUDE|BEKIND/);
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'hidden', reason: 'BEKIND' });
  expect(room.staff[`question:${id}`]).toMatchObject({ state: 'hidden', reason: 'BEKIND' });
  moderates(room, 'approve', id);
  expect(room.public[`question:${id}`]).toHaveProperty('text', 'RUDE?');
  expect(own(room, 'mia')[0]).not.toHaveProperty('reason');
  expect(does(room, ana, 'hide', id, { reason: 'x'.repeat(201) }).refused).toBe('text-too-long');
});

test('Q3 at most 8 are pinned, and hiding frees a pin', () => {
  const room = Scenario.open();
  const ids = Array.from({ length: questionsLimits.pinnedQuestionsCount + 1 }, (_, i) => ask(room, 'mia', `Q${i}?`));
  for (const id of ids.slice(0, -1)) moderates(room, 'pin', id);
  const last = ids.at(-1) ?? '';
  expect(does(room, ana, 'pin', last).refused).toBe('not-allowed');
  moderates(room, 'hide', ids[0] ?? '');
  moderates(room, 'pin', last);
  expect(room.public[`question:${last}`]).toHaveProperty('pinned', true);
  moderates(room, 'unpin', last);
  expect(room.public[`question:${last}`]).not.toHaveProperty('pinned');
});

test('Q3 a question cannot be pinned, answered or answered in writing before it is seen by all', () => {
  const room = screened();
  const id = ask(room, 'mia');
  for (const [verb, more] of [['pin'], ['answered'], ['answer', { text: 'Yes.' }], ['reopen']] as const)
    expect(does(room, ana, verb, id, more).refused).toBe('stale');
  moderates(room, 'hide', id);
  for (const [verb, more] of [['pin'], ['answered'], ['answer', { text: 'Yes.' }]] as const)
    expect(does(room, ana, verb, id, more).refused).toBe('stale');
});

test('Q3 what its author took back is out of every moderator’s hands', () => {
  const room = Scenario.open();
  const [id, other] = [ask(room, 'mia'), ask(room, 'kim')];
  does(room, 'mia', 'withdraw', id);
  for (const verb of ['approve', 'hide', 'pin', 'answered', 'reopen', 'onstage'])
    expect(does(room, ana, verb, id).refused).toBe('stale');
  expect(does(room, ana, 'label', id, { label: 'x' }).refused).toBe('stale');
  expect(does(room, ana, 'answer', id, { text: 'x' }).refused).toBe('stale');
  expect(does(room, ana, 'merge', id, { into: other }).refused).toBe('stale');
  expect(does(room, ana, 'merge', other, { into: id }).refused).toBe('stale');
});

test('Q3 a question that never was is no such item, whatever is to be done with it', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  for (const verb of ['approve', 'hide', 'pin', 'unpin', 'answered', 'reopen', 'onstage'])
    expect(does(room, ana, verb, 'never-was').refused).toBe('no-such-item');
  expect(does(room, ana, 'label', 'never-was', { label: 'x' }).refused).toBe('no-such-item');
  expect(does(room, ana, 'answer', 'never-was', { text: 'x' }).refused).toBe('no-such-item');
  expect(does(room, ana, 'merge', id, { into: 'never-was' }).refused).toBe('no-such-item');
  expect(does(room, ana, 'merge', 'never-was', { into: id }).refused).toBe('no-such-item');
});

test('Q3 merging into itself is bad input; into a hidden, answered, merged or withdrawn one is stale', () => {
  const room = Scenario.open();
  const [id, hidden, answered, merged, gone] = Array.from({ length: 5 }, (_, i) => ask(room, 'mia', `Q${i}?`));
  moderates(moderates(room, 'hide', String(hidden)), 'answered', String(answered));
  moderates(room, 'merge', String(merged), { into: ask(room, 'kim') });
  does(room, 'mia', 'withdraw', String(gone));
  expect(does(room, ana, 'merge', String(id), { into: id }).refused).toBe('bad-input');
  for (const one of [hidden, answered, merged, gone]) {
    expect(does(room, ana, 'merge', String(id), { into: one }).refused).toBe('stale');
    expect(does(room, ana, 'merge', String(one), { into: id }).refused).toBe('stale');
  }
});

test('Q3 an open question is not merged into one that waits, nor one away from the big screen', () => {
  const room = Scenario.open();
  const [open, shown] = [ask(room, 'mia'), ask(room, 'kim', 'Read?', { voice: 'read' })];
  room.set({ questions: 'screened' });
  const [fresh, other] = [ask(room, 'lea'), ask(room, 'noa')];
  moderates(room, 'onstage', shown);
  expect(does(room, ana, 'merge', open, { into: fresh }).refused).toBe('not-allowed');
  expect(does(room, ana, 'merge', shown, { into: open }).refused).toBe('not-allowed');
  moderates(moderates(room, 'merge', other, { into: fresh }), 'merge', open, { into: shown });
  expect(where(room, fresh)).toBe('new');
  moderates(room, 'merge', fresh, { into: shown });
  expect(order(room)).toEqual([shown]);
});

test('Q3 a label is seen by all and taken off by an empty one', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  moderates(room, 'label', id, { label: ' Budget ' });
  expect(room.public[`question:${id}`]).toHaveProperty('label', 'Budget');
  expect(newest(moderates(room, 'label', id, { label: 'Budget' }))).toEqual([]);
  moderates(room, 'label', id, { label: ' ' });
  expect(room.public[`question:${id}`]).not.toHaveProperty('label');
  expect(does(room, ana, 'label', id, { label: 'x'.repeat(31) }).refused).toBe('text-too-long');
});

test('Q4 Q6 to take a Hide back approves nothing: what waited waits again, held as it was, and nobody else reads it', () => {
  const room = screened();
  setWords(room, { added: ['cactus'] });
  const ids = [ask(room, 'mia', 'SECRET?'), ask(room, 'kim', 'Why the cactus?')];
  for (const id of ids) {
    moderates(room, 'hide', id, { reason: 'Later' });
    expect(newest(moderates(room, 'reopen', id, { unread: true }))).toEqual(['question.reopened']);
    expect(room.staff[`question:${id}`]).toMatchObject({ state: 'new' });
    expect(room.staff[`question:${id}`]).not.toHaveProperty('reason');
    expect(newest(does(room, ben, 'reopen', id, { unread: true }))).toEqual([]);
  }
  expect(JSON.stringify([room.public, room.stage, room.of('lea')])).not.toMatch(/SECRET|cactus/u);
  expect(room.staff[`question:${ids[1]}`]).toMatchObject({ held: true });
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'new' });
  moderates(room, 'approve', ids[0] ?? '');
  expect(does(room, ana, 'reopen', ids[0] ?? '', { unread: true }).refused).toBe('stale');
});

test('Q3 answered by moderators and speakers, reopened, and a speaker never learns of what waits', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  does(room, speaker, 'answered', id);
  expect(room.public[`question:${id}`]).toHaveProperty('state', 'answered');
  moderates(room, 'reopen', id);
  expect(room.public[`question:${id}`]).toHaveProperty('state', 'open');
  room.set({ questions: 'screened' });
  expect(does(room, speaker, 'answered', ask(room, 'kim')).refused).toBe('no-such-item');
  for (const verb of ['approve', 'hide', 'onstage', 'pin'])
    expect(does(room, speaker, verb, id).refused).toBe('not-allowed');
  expect(does(room, 'mia', 'answered', id).refused).toBe('not-allowed');
});

test('Q3 answered in writing, in up to 600 characters; a second answer replaces the first, reopening takes it away', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  moderates(room, 'answer', id, { text: 'x'.repeat(600) });
  moderates(room, 'answer', id, { text: 'Because.' });
  expect(room.public[`question:${id}`]).toMatchObject({ state: 'answered', answer: 'Because.' });
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'answered', answer: 'Because.' });
  expect(does(room, ana, 'answer', id, { text: ' ' }).refused).toBe('text-empty');
  expect(does(room, ana, 'answer', id, { text: 'x'.repeat(601) }).refused).toBe('text-too-long');
  moderates(room, 'reopen', id);
  expect(room.public[`question:${id}`]).not.toHaveProperty('answer');
});

test('Q6 a text with a held word waits for a moderator, is marked, and is never deleted', () => {
  const room = setWords(Scenario.open(), { added: ['  Gurkensalat ', '', 'gurkensalat'] });
  const id = ask(room, 'mia', 'Wo ist der Gurkensalat?');
  expect(order(room)).toEqual([]);
  expect(room.staff[`question:${id}`]).toMatchObject({ state: 'new', held: true, text: 'Wo ist der Gurkensalat?' });
  expect(room.staff['inbox']).toMatchObject({ new: 1, held: 1 });
  expect(JSON.stringify(room.of('mia'))).not.toContain('held');
  moderates(room, 'approve', id);
  expect(room.staff[`question:${id}`]).not.toHaveProperty('held');
  expect(order(room)).toEqual([id]);
});

test('Q6 an edit is looked at again: the word goes in, and out', () => {
  const room = setWords(Scenario.open(), { added: ['gurke'] });
  const id = ask(room, 'mia', 'Fine?');
  does(room, 'mia', 'edit', id, { text: 'Gurke?' });
  expect(where(room, id)).toBe('new');
  does(room, 'mia', 'edit', id, { text: 'Fine again?' });
  expect(where(room, id)).toBe('open');
  expect(room.staff[`question:${id}`]).not.toHaveProperty('held');
});

test('Q6 the kept English list is on from the start, languages are chosen, words let through', () => {
  const room = Scenario.open();
  expect(room.staff['held-words']).toEqual({ languages: ['en'], added: [], allowed: [], version: 0 });
  expect(where(room, ask(room, 'a', 'What the fuck?'))).toBe('new');
  setWords(room, { languages: ['en'], allowed: ['fuck'] });
  expect(where(room, ask(room, 'a', 'What the fuck?'))).toBe('open');
  setWords(room, { languages: ['de', 'de'], added: ['Gurke'] });
  expect(room.staff['held-words']).toEqual({ languages: ['de'], added: ['Gurke'], allowed: [], version: 2 });
  expect(where(room, ask(room, 'a', 'What the fuck?'))).toBe('open');
  expect(where(room, ask(room, 'a', 'So ein Arschloch?'))).toBe('new');
});

test('Q6 of two who change the list the second is told, and writes over no words that they have not read', () => {
  const room = setWords(Scenario.open(), { added: ['gurke'] });
  const change = (added: readonly string[], version?: number) =>
    room.when(ana, {
      type: 'held-words.set',
      data: { languages: [], added, allowed: [], ...(version === undefined ? {} : { version }) },
    });
  const words = () => room.staff['held-words'];
  expect(change(['melone'], 0).refusal).toMatchObject({ rejected: 'stale', key: 'questions.list-changed' });
  expect(words()).toMatchObject({ added: ['gurke'], version: 1 });
  // Who wrote the same has lost nothing, and nobody else's is outdated by it.
  expect(change([' gurke '], 0).last).toMatchObject({ events: [] });
  expect(change(['gurke', 'melone'], 1).staff['held-words']).toMatchObject({ version: 2 });
  // Programs that say nothing of what they have read.
  expect(change(['melone']).staff['held-words']).toMatchObject({ added: ['melone'], version: 3 });
});

test('Q6 the list is staff’s: bounded, tidied, and never in another view', () => {
  const room = setWords(Scenario.open(), { added: ['SECRETWORD'] });
  for (const view of [room.public, room.stage, room.of('mia')]) expect(JSON.stringify(view)).not.toContain('SECRET');
  const set = (data: object) => room.when(ana, { type: 'held-words.set', data }).refused;
  const list = { languages: [], added: [], allowed: [] };
  expect(set({ ...list, added: ['x'.repeat(41)] })).toBe('text-too-long');
  expect(set({ ...list, allowed: ['x'.repeat(41)] })).toBe('text-too-long');
  expect(set({ ...list, added: Array.from({ length: 501 }, () => 'x') })).toBe('bad-input');
  expect(set({ ...list, languages: ['tlh'] })).toBe('bad-input');
  expect(room.when(attendee('mia'), { type: 'held-words.set', data: list }).refused).toBe('not-allowed');
});

test('T3 words that their author swapped after a moderator read them are neither approved nor put on stage unseen', () => {
  const room = Scenario.open({ questions: 'screened' });
  const id = ask(room, 'mia', 'Kind words', { voice: 'read' });
  expect(room.staff[`question:${id}`]).toMatchObject({ version: 0 });
  does(room, 'mia', 'edit', id, { text: 'Rude words' });
  for (const verb of ['approve', 'onstage']) {
    expect(does(room, ana, verb, id, { version: 0 }).refused).toBe('stale');
    expect(JSON.stringify([room.public, room.stage])).not.toContain('words');
  }
  expect(room.staff[`question:${id}`]).toMatchObject({ version: 1, text: 'Rude words' });
  moderates(room.wait(questionsLimits.editUnreadMs), 'approve', id, { version: 1 });
  moderates(room, 'approve', id, { version: 0 });
  expect(room.public[`question:${id}`]).toMatchObject({ text: 'Rude words' });
});

test('T1 Q3 reopening takes a question off the stage, but not from under its author', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'Why?', { voice: 'read' });
  moderates(room, 'onstage', id);
  moderates(room, 'reopen', id);
  expect(room.public['stage']).toMatchObject({ scene: 'queue' });
  expect(room.public[`question:${id}`]).toMatchObject({ state: 'open' });
  const aloud = ask(room, 'kim', 'And why?', { voice: 'self' });
  moderates(room, 'onstage', aloud);
  expect(does(room, ana, 'reopen', aloud).refused).toBe('floor-taken');
  room.start().wait(20_000).end();
  moderates(room, 'reopen', aloud);
  expect(room.public['stage']).toMatchObject({ scene: 'queue' });
});

test('Q3 Q6 separating two approves nothing: what waited before it was merged waits again, held as it was', () => {
  const room = Scenario.open();
  setWords(room, { added: ['cactus'] });
  const open = ask(room, 'kim');
  const held = ask(room, 'mia', 'Why the cactus?');
  const seen = ask(room, 'mia');
  moderates(room, 'merge', held, { into: open });
  moderates(room, 'merge', seen, { into: open });
  moderates(moderates(room, 'reopen', held), 'reopen', seen);
  expect(JSON.stringify(room.public)).not.toContain('cactus');
  expect(room.staff[`question:${held}`]).toMatchObject({ state: 'new', held: true });
  expect(where(room, seen)).toBe('open');
  moderates(room, 'approve', held);
  expect(where(room, held)).toBe('open');
  // Once approved it is an open one like any other.
  moderates(moderates(room, 'merge', held, { into: open }), 'reopen', held);
  expect(where(room, held)).toBe('open');
});
