import { expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { wireLimits } from '../../wire/limits.ts';
import { exportOf, recapOf } from '../../room/views.ts';
import { ana, attendee, host, Scenario } from '../../testing/scenario.ts';
import { agendaLimits } from './limits.ts';

type Given = { readonly id?: string; readonly title: string; readonly speakers?: string[]; readonly minutes: number };
type Shown = Given & { readonly state: string; readonly startedAt?: number; readonly endsAt?: number };

const set = (...segments: readonly unknown[]) => ({ type: 'agenda.set', data: { segments } });
const go = (segmentId: string, hands = 'carry') => ({ type: 'agenda.go', data: { segmentId, hands } });
const shown = (room: Scenario) => (room.public['agenda']?.['segments'] ?? []) as unknown as readonly Shown[];
const idOf = (room: Scenario, index: number) => shown(room)[index]?.id ?? '';
const states = (room: Scenario) => shown(room).map(({ state }) => state);
const endsAt = (room: Scenario) => room.public['room']?.['endsAt'];
const minute = 60_000;

const welcome = { title: 'Welcome', minutes: 5 };
const talk = { title: 'On bees', speakers: ['Ada', ' Grace  Hopper '], minutes: 30 };
const close = { title: 'Goodbye', minutes: 10 };
const evening = () => Scenario.open().given(host, set(welcome, talk, close));

test('L4 an agenda has segments with titles, speakers and minutes, the same for phones and the stage', () => {
  const room = evening();
  expect(shown(room)).toEqual([
    { id: expect.any(String), title: 'Welcome', speakers: [], minutes: 5, state: 'planned' },
    { id: expect.any(String), title: 'On bees', speakers: ['Ada', 'Grace Hopper'], minutes: 30, state: 'planned' },
    { id: expect.any(String), title: 'Goodbye', speakers: [], minutes: 10, state: 'planned' },
  ]);
  expect(room.stage['agenda']).toEqual(room.public['agenda']);
  expect(new Set(shown(room).map(({ id }) => id)).size).toBe(3);
  expect(Scenario.open().public).not.toHaveProperty('agenda');
});

test('L4 moving on: the room is at one segment, with its planned end and that of the whole', () => {
  const room = evening();
  expect(endsAt(room)).toBeUndefined();
  room.given(host, go(idOf(room, 0)));
  const began = room.now;
  expect(shown(room)[0]).toMatchObject({ state: 'current', startedAt: began, endsAt: began + 5 * minute });
  expect(endsAt(room)).toBe(began + 45 * minute);
  room.wait(7 * minute).given(host, go(idOf(room, 1)));
  expect(states(room)).toEqual(['done', 'current', 'planned']);
  expect(shown(room)[0]).toMatchObject({ startedAt: began });
  expect(shown(room)[0]).not.toHaveProperty('endsAt');
  expect(endsAt(room)).toBe(began + 47 * minute);
});

test('L4 the event names the segment whose queue it closes, and what is to become of the hands', () => {
  const room = evening();
  const [first, second] = [idOf(room, 0), idOf(room, 1)];
  room.given(host, go(first, 'keep'));
  expect(room.last).toMatchObject({ events: [{ type: 'agenda.moved', segment: first, hands: 'keep' }] });
  expect(JSON.stringify(room.last)).not.toContain('"from"');
  room.given(host, go(second, 'clear'));
  expect(room.last).toMatchObject({ events: [{ type: 'agenda.moved', segment: second, from: first, hands: 'clear' }] });
});

test('L4 the room can go back, and over a segment that does not happen', () => {
  const room = evening();
  const began = room.now;
  room
    .given(host, go(idOf(room, 0)))
    .wait(minute)
    .given(host, go(idOf(room, 2)));
  expect(states(room)).toEqual(['done', 'planned', 'current']);
  expect(endsAt(room)).toBe(room.now + 10 * minute);
  room.wait(minute).given(host, go(idOf(room, 0)));
  expect(states(room)).toEqual(['current', 'planned', 'done']);
  expect(endsAt(room)).toBe(room.now + 35 * minute);
  room.wait(minute).phase('ended');
  expect(recapOf(room.state)?.['segments']).toEqual([
    { title: 'Welcome', speakers: [], minutes: 5, startedAt: began, endedAt: began + 3 * minute },
    { title: 'On bees', speakers: ['Ada', 'Grace Hopper'], minutes: 30 },
    { title: 'Goodbye', speakers: [], minutes: 10, startedAt: began + minute, endedAt: began + 2 * minute },
  ]);
});

test('L4 the agenda changes under way: who stays keeps its id, its time and its place', () => {
  const room = evening();
  const [first, second, third] = [0, 1, 2].map((index) => idOf(room, index)) as [string, string, string];
  room.given(host, go(first)).wait(minute).given(host, go(second)).wait(minute);
  const began = room.now - minute;
  room.given(
    host,
    set({ id: third, ...close }, { id: first, ...welcome }, { id: second, ...talk, minutes: 20 }, welcome),
  );
  expect(shown(room).map(({ id, state }) => [id, state])).toEqual([
    [third, 'planned'],
    [first, 'done'],
    [second, 'current'],
    [expect.any(String), 'planned'],
  ]);
  expect(shown(room)[2]).toMatchObject({ startedAt: began, endsAt: began + 20 * minute });
  expect(endsAt(room)).toBe(began + 25 * minute);
  expect([first, second, third]).not.toContain(idOf(room, 3));
});

test('L4 a current segment that is left out leaves the room without one', () => {
  const room = evening();
  const [first, second] = [idOf(room, 0), idOf(room, 1)];
  room.given(host, go(first)).given(host, set({ id: second, ...talk }));
  expect(states(room)).toEqual(['planned']);
  expect(endsAt(room)).toBeUndefined();
  room.given(host, go(second));
  expect(JSON.stringify(room.last)).not.toContain('"from"');
});

test('L4 of two who write the agenda at once the second is told, and writes over nothing that they have not read', () => {
  const room = evening();
  const [first, second] = [idOf(room, 0), idOf(room, 1)];
  const version = () => room.public['agenda']?.['version'];
  const over = (read: number | undefined, ...segments: readonly unknown[]) =>
    room.when(host, { type: 'agenda.set', data: { segments, ...(read === undefined ? {} : { version: read }) } });
  expect(version()).toBe(1);
  const theirs = { id: first, ...welcome, minutes: 15 };
  expect(over(1, theirs).public['agenda']).toMatchObject({ version: 2 });
  // Their taking a part out is no reason to say that one is gone.
  expect(over(1, { id: first, ...welcome }, { id: second, ...talk }).refusal).toMatchObject({
    rejected: 'stale',
    key: 'agenda.changed-meanwhile',
  });
  expect(shown(room)).toMatchObject([{ minutes: 15 }]);
  // Who wrote the same has lost nothing, and nobody else's is outdated by it.
  expect(over(1, theirs).last).toEqual({ events: [] });
  // The room moved on: nobody wrote.
  room.given(host, go(first)).wait(minute);
  expect(over(2, theirs, close).public['agenda']).toMatchObject({ version: 3 });
  // Programs that say nothing of what they have read.
  expect(over(undefined, theirs).public['agenda']).toMatchObject({ version: 4 });
});

test('L4 where there is no agenda the first one written stands, and so does none of an agenda that was cleared', () => {
  const room = Scenario.open();
  const begin = (read: number) => room.when(host, { type: 'agenda.set', data: { segments: [talk], version: read } });
  begin(0);
  expect(begin(0).refused).toBe('stale');
  room.given(host, set());
  expect(begin(1).refused).toBe('stale');
  expect(begin(0).public['agenda']).toMatchObject({ version: 3 });
});

test('L4 an empty list is no agenda', () => {
  const room = evening();
  room.given(host, go(idOf(room, 0))).given(host, set());
  expect(room.public).not.toHaveProperty('agenda');
  expect(endsAt(room)).toBeUndefined();
  expect(room.given(host, set()).last).toEqual({ events: [] });
});

test('L4 the texts of an agenda go when the next one comes', () => {
  const room = evening();
  room.given(host, set({ id: idOf(room, 1), ...talk, title: 'On wasps' }));
  const texts = [...room.state.contents.values()].map(({ value }) => value);
  expect(texts).toContain('On wasps');
  for (const gone of ['On bees', 'Welcome', 'Goodbye']) expect(texts).not.toContain(gone);
});

test('L4 a segment that is gone, one that never was, and the one where the room is', () => {
  const room = evening();
  const [first, second] = [idOf(room, 0), idOf(room, 1)];
  room.given(host, set({ id: second, ...talk }));
  expect(room.when(host, go(first)).refused).toBe('stale');
  expect(room.when(host, set({ id: first, ...welcome })).refused).toBe('stale');
  expect(room.when(host, go('never-was')).refused).toBe('no-such-item');
  expect(room.when(host, set({ id: 'never-was', ...talk })).refused).toBe('no-such-item');
  expect(room.when(host, set({ id: second, ...talk }, { id: second, ...talk })).refused).toBe('bad-input');
  expect(room.given(host, go(second)).when(host, go(second)).refusal).toEqual({
    rejected: 'stale',
    key: 'agenda.there-already',
    message: 'The room is there already.',
  });
  expect(states(room)).toEqual(['current']);
});

test.each([
  ['no title', [{ title: ' \u200B ', minutes: 5 }], 'text-empty'],
  ['a title that is too long', [{ title: 'x'.repeat(121), minutes: 5 }], 'text-too-long'],
  ['a speaker’s name that is too long', [{ title: 'x', speakers: ['x'.repeat(41)], minutes: 5 }], 'text-too-long'],
  ['no minutes', [{ title: 'x' }], 'bad-input'],
  ['0 minutes', [{ title: 'x', minutes: 0 }], 'bad-input'],
  ['negative minutes', [{ title: 'x', minutes: -5 }], 'bad-input'],
  ['half a minute', [{ title: 'x', minutes: 0.5 }], 'bad-input'],
  ['endless minutes', [{ title: 'x', minutes: 601 }], 'bad-input'],
  ['a colour', [{ title: 'x', minutes: 5, colour: 'red' }], 'bad-input'],
  ['too many speakers', [{ title: 'x', minutes: 5, speakers: Array.from({ length: 9 }, () => 'Ada') }], 'bad-input'],
  ['too many segments', Array.from({ length: 41 }, () => ({ title: 'x', minutes: 5 })), 'bad-input'],
])('L4 an agenda with %s is refused whole', (_what, segments, code) => {
  const room = evening();
  expect(room.when(host, set(...segments)).refused).toBe(code);
  expect(shown(room)).toHaveLength(3);
});

test('L4 empty names among the speakers are a choice and no mistake', () => {
  const room = Scenario.open().given(host, set({ title: 'x', minutes: 5, speakers: ['', 'Ada\nLovelace', ' '] }));
  expect(shown(room)[0]?.speakers).toEqual(['Ada Lovelace']);
});

test('L4 the agenda is the host’s, at the doors, live and in a break; after the end it is the recap’s', () => {
  for (const phase of ['doors', 'live', 'break'] as const) {
    const room = Scenario.open({}, phase === 'doors' ? 'doors' : 'live');
    if (phase === 'break') room.phase('break');
    room.given(host, set(welcome)).given(host, go(idOf(room, 0)));
    for (const who of [ana, attendee('mia')]) expect(room.when(who, go(idOf(room, 0))).refused).toBe('not-allowed');
  }
  const room = evening();
  const first = idOf(room, 0);
  room.given(host, go(first)).wait(minute).phase('ended');
  expect(room.public).not.toHaveProperty('agenda');
  expect(endsAt(room)).toBeUndefined();
  expect(room.when(host, set(talk)).refused).toBe('room-ended');
  expect(room.when(host, go(first)).refused).toBe('room-ended');
  room.wait(minute).phase('live');
  expect(states(room)).toEqual(['current', 'planned', 'planned']);
});

test('L4 a room has a bounded number of segments, however often they are replaced', () => {
  const room = Scenario.open();
  const many = Array.from({ length: agendaLimits.segmentsCount }, () => ({ title: 'x', minutes: 1 }));
  for (let ever = 0; ever < agendaLimits.segmentsEverCount; ever += many.length) room.given(host, set(...many));
  expect(room.when(host, set(welcome)).refused).toBe('not-allowed');
  expect(room.given(host, set({ id: idOf(room, 3), ...talk })).refused).toBeUndefined();
});

test('C2 the host takes the agenda along', () => {
  const room = evening();
  room.given(host, go(idOf(room, 1)));
  expect(exportOf(room.state)['agenda']).toEqual([
    { segment: idOf(room, 0), title: 'Welcome', speakers: '', minutes: 5 },
    { segment: idOf(room, 1), title: 'On bees', speakers: 'Ada, Grace Hopper', minutes: 30, startedAt: room.now },
    { segment: idOf(room, 2), title: 'Goodbye', speakers: '', minutes: 10 },
  ]);
});

test('L4 the longest agenda there can be fits into one message of a console, and a longer one is refused with a sentence', () => {
  const agenda = (letter: string, nameLetters: number) =>
    Array.from({ length: agendaLimits.segmentsCount }, () => ({
      title: letter.repeat(limits.titleGraphemes),
      speakers: Array.from({ length: agendaLimits.segmentSpeakersCount }, () => letter.repeat(nameLetters)),
      minutes: agendaLimits.segmentMaxMinutes,
    }));
  const room = Scenario.open().given(host, set(...agenda('x', 16)));
  const again = shown(room).map(({ state: _state, ...segment }) => segment);
  expect(new TextEncoder().encode(JSON.stringify(set(...again))).length).toBeLessThan(wireLimits.messageBytes);
  expect(room.when(host, set(...agenda('x', 17))).refused).toBe('text-too-long');
  expect(room.when(host, set(...agenda('語', 1))).refused).toBe('text-too-long');
  expect(shown(room)).toHaveLength(agendaLimits.segmentsCount);
});
