import { expect, test } from 'vitest';
import { utf8Bytes } from '../../kernel/words/text.ts';
import { replay } from '../../testing/replay.ts';
import { needsOf } from '../../room/needs.ts';
import { answerTo, exportOf, personalView } from '../../room/views.ts';
import { publicView, stageView, staffView } from '../../testing/views.ts';
import { attendee, host, Scenario, system } from '../../testing/scenario.ts';
import { sortedJson } from '../../testing/sorted-json.ts';
import { answer, direct, openShow, showRecord, type Asked } from '../../testing/acts/shows.ts';
import { showsLimits } from './limits.ts';

/** Eleven people: seven for, four against, whose numbers occur nowhere else. */
function sealed(asked: Asked, choices: readonly [unknown, unknown]): { room: Scenario; show: string } {
  const room = Scenario.open();
  const show = openShow(room, { ...asked, reveal: 'sealed' });
  for (let person = 0; person < 11; person += 1) answer(room, show, `p${person}`, choices[person < 7 ? 0 : 1]);
  return { room, show };
}

/** Everything that anybody can get of the room, but what a person knows of themselves. */
function everything(room: Scenario): string {
  const read = answerTo(room.state, { name: 'questions', data: {} }, { role: 'host' });
  const stranger = personalView(room.state, 'p-stranger');
  return JSON.stringify([room.public, room.stage, room.staff, exportOf(room.state), read, stranger]);
}

const scenes: readonly (readonly [Asked, readonly [unknown, unknown], RegExp])[] = [
  [{ kind: 'hands' }, [true, false], /tally|counted|:7[,}]|:4[,}]/],
  [{ kind: 'options', options: ['x', 'y'] }, [0, 1], /tally|counted|:7[,}]|:4[,}]/],
  [{ kind: 'words' }, [['CANARY'], ['Heron']], /tally|counted|"words":\[|canary|heron/i],
];

test.each(scenes)('S2 of a sealed show %o nothing is told before its reveal', (asked, choices, marked) => {
  const { room, show } = sealed(asked, choices);
  const by = Array.isArray(choices[0]) ? choices[0][0] : choices[0];
  const isSecret = () => expect(everything(room)).not.toMatch(marked);
  isSecret();
  direct(room, 'show.count', show, { choice: by, count: 7 });
  isSecret();
  direct(room, 'show.close', show);
  isSecret();
  direct(room.wait(5_000), 'show.reveal', show);
  const showAt = room.now + showsLimits.revealLeadMs;
  expect(showRecord(room.stage, show)).toMatchObject({ state: 'closed', answered: 11, showAt });
  isSecret();
  room.wait(showsLimits.revealLeadMs - 1).due();
  isSecret();
  room.wait(1).due();
  expect(everything(room)).toMatch(marked);
  const revealed = { state: 'revealed', answered: 11, showAt, counted: { [String(by).toLowerCase()]: 7 } };
  expect(showRecord(room.public, show)).toMatchObject({ ...revealed, tally: expect.anything() });
  expect(showRecord(room.staff, show)).toMatchObject({ ...revealed, tally: expect.anything() });
  expect(showRecord(room.stage, show)).toMatchObject(revealed);
});

test('S2 every audience gets the result by the one entry of the agreed instant', () => {
  const { room, show } = sealed({ kind: 'hands' }, [true, false]);
  direct(room, 'show.reveal', show);
  expect(needsOf(room.state).due).toEqual({
    at: room.now + showsLimits.revealLeadMs,
    command: { type: 'show.unseal', data: { showId: show } },
  });
  room.wait(showsLimits.revealLeadMs).due();
  expect(room.last).toEqual({ events: [{ type: 'show.revealed', show }] });
  for (const view of [room.public, room.stage, room.staff])
    expect(showRecord(view, show)).toMatchObject({ state: 'revealed', tally: { true: 7, false: 4 } });
  expect(needsOf(room.state).due).toBeUndefined();
});

test('S2 a reveal closes what is still open, happens once, and not early', () => {
  const { room, show } = sealed({ kind: 'hands' }, [true, false]);
  direct(room, 'show.reveal', show);
  expect(showRecord(room.public, show)['state']).toBe('closed');
  direct(room, 'show.reveal', show);
  expect(room.last).toEqual({ events: [] });
  expect(room.given(system, { type: 'show.unseal', data: { showId: show } }).last).toEqual({ events: [] });
  room
    .wait(showsLimits.revealLeadMs)
    .due()
    .given(system, { type: 'show.unseal', data: { showId: show } });
  expect(room.last).toEqual({ events: [] });
  direct(room, 'show.reveal', show);
  expect(room.last).toEqual({ events: [] });
});

test('S2 several reveals happen in the order they were agreed', () => {
  const room = Scenario.open();
  const shows = ['a', 'b'].map((prompt) => openShow(room, { kind: 'hands', reveal: 'sealed', prompt }));
  for (const show of shows.toReversed()) direct(room.wait(100), 'show.reveal', show);
  expect(needsOf(room.state).due?.command.data).toEqual({ showId: shows[1] });
  room.wait(showsLimits.revealLeadMs).due();
  expect(needsOf(room.state).due?.command.data).toEqual({ showId: shows[0] });
  expect(showRecord(room.due().public, shows[0] ?? '')['state']).toBe('revealed');
});

test('S2 a live show needs no reveal and takes none', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  const reveal = { type: 'show.reveal', data: { showId: show } };
  expect(room.when(host, reveal).refused).toBe('not-allowed');
  expect(showRecord(room.public, show)['state']).toBe('open');
});

test('S2 a reveal agreed before the end of the room still happens; without one it stays sealed', () => {
  const { room, show } = sealed({ kind: 'hands' }, [true, false]);
  const other = openShow(room, { kind: 'hands', reveal: 'sealed' });
  direct(room, 'show.reveal', show);
  room.phase('ended').wait(showsLimits.revealLeadMs).due();
  expect(showRecord(room.public, show)).toMatchObject({ state: 'revealed', tally: { true: 7, false: 4 } });
  expect(showRecord(room.public, other)).not.toHaveProperty('tally');
  expect(exportOf(room.state)['shows']?.filter((row) => row['show'] === other && 'count' in row)).toEqual([]);
});

test('S3 hands are counted by eye until the result is shown', () => {
  const { room, show } = sealed({ kind: 'hands' }, [true, false]);
  const count = () => room.when(host, { type: 'show.count', data: { showId: show, choice: true, count: 2 } }).refused;
  direct(room, 'show.close', show);
  expect(count()).toBeUndefined();
  direct(room, 'show.reveal', show);
  room.wait(showsLimits.revealLeadMs).due();
  expect(count()).toBe('show-closed');
});

test('S2 while a live show is open its numbers are those of a second ago; of a sealed one only how many', () => {
  const room = Scenario.open();
  const [live = '', shut = ''] = (['live', 'sealed'] as const).map((reveal) =>
    openShow(room, { kind: 'hands', reveal }),
  );
  answer(answer(room, live, 'mia', true), shut, 'mia', true);
  const paced = room.state;
  answer(answer(room, live, 'kim', false), shut, 'kim', false);
  for (const view of [
    publicView(room.state, {}, paced),
    stageView(room.state, {}, paced),
    staffView(room.state, room.away, paced),
  ]) {
    expect(showRecord(view, live)).toMatchObject({ answered: 1, tally: { true: 1, false: 0 } });
    expect(showRecord(view, shut)).toMatchObject({ answered: 1 });
  }
  direct(room, 'show.close', live);
  expect(showRecord(publicView(room.state, {}, paced), live)).toMatchObject({
    answered: 2,
    tally: { true: 1, false: 1 },
  });
});

test('S4 after closing nothing that is kept ties a person to an answer', () => {
  const room = Scenario.open();
  const live = openShow(room, { kind: 'scale' });
  const words = openShow(room, { kind: 'words', reveal: 'sealed' });
  for (const [name, step, word] of [
    ['mia', 5, 'CANARYONE'],
    ['kim', 3, 'CANARYTWO'],
  ] as const)
    answer(answer(room, live, name, step), words, name, [word]);
  answer(room, live, 'mia', 4);
  direct(direct(room, 'show.close', live), 'show.reveal', words);
  const erased = room.entries.flatMap(({ erases = [] }) => erases);
  expect(erased).toEqual([live, words]);
  /* What the log keeps: every entry, without the contents of groups that were erased. */
  const stored = room.entries.map(({ contents = {}, ...entry }) => ({
    ...entry,
    contents: Object.fromEntries(
      Object.entries(contents).filter(([id]) => !erased.some((group) => id.startsWith(`${group}/`))),
    ),
  }));
  const text = JSON.stringify(stored).toLowerCase();
  expect(text.match(/canary\w+/g)).toEqual(['canaryone', 'canarytwo']);
  expect(text).toContain('{\\"canaryone\\":1,\\"canarytwo\\":1}');
  const kept = [...room.state.contents].filter(([, { owner }]) => owner !== undefined);
  expect(kept).toEqual([]);
  expect(JSON.stringify(room.state.features.shows)).not.toContain('p-');
  expect(room.entries.flatMap(({ events }) => events).find(({ type }) => type === 'show.answered')).toEqual({
    type: 'show.answered',
    show: live,
    participant: 'p-mia',
    answer: `${live}/1`,
  });
});

const twoAnswers: readonly (readonly [Asked, unknown, unknown])[] = [
  [{ kind: 'hands' }, true, false],
  [{ kind: 'options', options: ['x', 'y'] }, 0, 1],
  [{ kind: 'scale' }, 1, 5],
  [{ kind: 'words' }, ['no'], ['\u20D1', '\u20D2', '\u20D3'].map((mark) => `"${mark}`.repeat(24))],
];

test.each(twoAnswers)(
  'S4 of %o every answer has the same length, since that stays when it is erased',
  (asked, a, b) => {
    const room = Scenario.open();
    const show = openShow(room, asked);
    const bytesOf = (choice: unknown) => {
      answer(room, show, 'mia', choice);
      const [written] = Object.values(room.entries.at(-1)?.contents ?? {});
      return utf8Bytes(written?.value ?? '');
    };
    expect(bytesOf(a)).toBe(bytesOf(b));
  },
);

test('S4 what moderators said of words while one after another came does not tell afterwards who gave which', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  direct(answer(room, show, 'mia', ['zebra']), 'show.approve', show);
  direct(answer(room, show, 'kim', ['ant']), 'show.approve', show);
  direct(answer(room, show, 'lee', ['mole']), 'show.hide', show, { word: 'mole' });
  const before = [room.public, room.stage, room.staff].map((view) => showRecord(view, show));
  direct(room, 'show.close', show);
  const said = room.entries.slice(0, -1).flatMap(({ contents = {} }) => Object.keys(contents));
  expect(said.filter((id) => room.state.contents.get(id)?.value.match(/zebra|ant|mole/))).toEqual([]);
  expect(room.state.contents.get(`${show}.approved`)?.value).toBe('["ant","zebra"]');
  const after = [room.public, room.stage, room.staff].map((view) => showRecord(view, show));
  expect(after).toEqual(before.map((one) => ({ ...one, state: 'closed' })));
});

test('S4 the words of a closed cloud do not stand in the order in which they were given', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  ['zebra', 'ant', 'mole', 'bee'].forEach((word, index) => answer(room, show, `p${index}`, [word]));
  direct(room, 'show.close', show);
  expect(room.entries.at(-1)?.contents).toMatchObject({
    [`${show}.cloud`]: { value: '{"ant":1,"bee":1,"mole":1,"zebra":1}' },
  });
});

test('S4 the log without the erased answers folds to the same room', () => {
  const { room, show } = sealed({ kind: 'words' }, [['CANARY'], ['Heron']]);
  direct(room, 'show.reveal', show);
  room.wait(showsLimits.revealLeadMs).due();
  const stored = room.entries.map(({ contents, ...entry }) =>
    contents === undefined || Object.keys(contents).some((id) => id.startsWith(`${show}/`))
      ? entry
      : { ...entry, contents },
  );
  const again = replay(JSON.parse(JSON.stringify(stored)) as typeof room.entries);
  expect(publicView(again)).toEqual(room.public);
  expect(stageView(again)).toEqual(room.stage);
  expect(staffView(again, room.away)).toEqual(room.staff);
  expect(sortedJson(again)).toBe(sortedJson(room.state));
});

test('P3 nobody’s own record tells of anybody else’s answer', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  answer(answer(room, show, 'mia', ['MIAWORD']), show, 'kim', ['KIMWORD']);
  expect(JSON.stringify(room.of('mia'))).toMatch(/miaword/);
  expect(JSON.stringify(room.of('mia'))).not.toMatch(/kimword/);
  expect(JSON.stringify([room.public, room.stage, room.staff])).not.toMatch(/"p-/);
  expect(attendee('mia').participant).toBe('p-mia');
});
