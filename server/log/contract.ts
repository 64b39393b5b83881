import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Entry, NewEntry } from '../../shared/room/entry.ts';
import type { Appended, Log } from './port.ts';

export type OpenLog = { readonly log: Log; dispose(): Promise<void> };
/** `reopen` closes the log as a planned stop does and opens what it left. */
export type OpenDurableLog = OpenLog & { reopen(): Promise<Log> };

const said = (word: string, at = 1): NewEntry => ({
  at,
  events: [{ type: 'said', word } as { readonly type: string }],
});
const words = (entries: readonly Entry[]): readonly unknown[] =>
  entries.flatMap((entry) => entry.events.map((event) => (event as { readonly word?: unknown }).word));
const outcomes = (answers: readonly Appended[]): readonly string[] => answers.map((answer) => answer.outcome);

/** What every log must do. An adapter's own test calls this with the way to open it empty. */
export function logContract(name: string, open: () => Promise<OpenLog>): void {
  describe(name, () => {
    let opened: OpenLog;
    let log: Log;
    beforeEach(async () => {
      opened = await open();
      log = opened.log;
    });
    afterEach(() => opened.dispose());

    appending(() => log);
    reading(() => log);
    erasing(() => log);
    redacting(() => log);
    marking(() => log);
    rooms(() => log);
    following(() => log);
  });
}

/** The same for a log that outlives its process, and that it does. */
export function durableLogContract(name: string, open: () => Promise<OpenDurableLog>): void {
  logContract(name, open);
  describe(`${name}, opened again`, () => {
    reopening(open);
  });
}

function appending(log: () => Log): void {
  test('entries come back in order, at revisions 1, 2, 3 without gaps', async () => {
    expect(await log().append('a', 0, [said('one')])).toEqual({ outcome: 'appended', revision: 1 });
    expect(await log().append('a', 1, [said('two'), said('three')])).toEqual({ outcome: 'appended', revision: 3 });
    const entries = await log().read('a', 1, 100);
    expect(entries.map((entry) => entry.revision)).toEqual([1, 2, 3]);
    expect(words(entries)).toEqual(['one', 'two', 'three']);
  });

  test('an append at any other revision than the head conflicts, says the head and writes nothing', async () => {
    await log().append('a', 0, [said('one'), said('two')]);
    for (const expected of [0, 1, 3]) {
      expect(await log().append('a', expected, [said('no')])).toEqual({ outcome: 'conflict', head: 2 });
    }
    expect(await log().append('empty', 7, [said('no')])).toEqual({ outcome: 'conflict', head: 0 });
    expect(words(await log().read('a', 1, 100))).toEqual(['one', 'two']);
    expect(await log().rooms()).toEqual(['a']);
  });

  test('H11 of ten appends at the same expected revision exactly one wins', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => log().append('a', 0, [said(`${n}`)])));
    expect(outcomes(answers).filter((outcome) => outcome === 'appended')).toHaveLength(1);
    expect(answers.filter((answer) => answer.outcome === 'conflict').map((answer) => answer.head)).toEqual(
      Array.from({ length: 9 }, () => 1),
    );
    const winner = answers.findIndex((answer) => answer.outcome === 'appended');
    expect(words(await log().read('a', 1, 100))).toEqual([`${winner}`]);
  });

  test('a conflict does not spoil what is appended beside it', async () => {
    await log().append('a', 0, [said('one')]);
    const answers = await Promise.all([
      log().append('b', 0, [said('b')]),
      log().append('a', 0, [said('late'), said('later')]),
      log().append('a', 1, [said('two')]),
      log().append('c', 0, [said('c')]),
    ]);
    expect(outcomes(answers)).toEqual(['appended', 'conflict', 'appended', 'appended']);
    expect(words(await log().read('a', 1, 100))).toEqual(['one', 'two']);
    expect(words(await log().read('c', 1, 100))).toEqual(['c']);
  });

  test('entries appended together are all there or none', async () => {
    const three = (writer: number): readonly NewEntry[] => [0, 1, 2].map((part) => said(`${writer}.${part}`));
    await Promise.all(Array.from({ length: 20 }, (_, writer) => log().append('a', (writer % 4) * 3, three(writer))));
    const written = words(await log().read('a', 1, 100));
    expect(written.length).toBeGreaterThan(0);
    for (let at = 0; at < written.length; at += 3) {
      const writer = String(written[at]).split('.')[0];
      expect(written.slice(at, at + 3)).toEqual([`${writer}.0`, `${writer}.1`, `${writer}.2`]);
    }
  });

  test('an append of nothing is a mistake of the caller', async () => {
    await expect(log().append('a', 0, [])).rejects.toThrow('at least one entry');
  });

  test('eight writers who try again after a conflict lose and double nothing', async () => {
    const each = 20;
    const write = async (writer: number): Promise<void> => {
      let head = await log().head('a');
      for (let done = 0; done < each;) {
        const answer = await log().append('a', head, [said(`${writer}.${done}`)]);
        expect(['appended', 'conflict']).toContain(answer.outcome);
        if (answer.outcome === 'appended') done += 1;
        head = answer.outcome === 'conflict' ? answer.head : await log().head('a');
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    const entries = await log().read('a', 1, 1_000);
    expect(entries.map((entry) => entry.revision)).toEqual(Array.from({ length: 8 * each }, (_, n) => n + 1));
    expect(new Set(words(entries)).size).toBe(8 * each);
    for (let writer = 0; writer < 8; writer += 1) {
      const own = words(entries).filter((word) => String(word).startsWith(`${writer}.`));
      expect(own).toEqual(Array.from({ length: each }, (_, n) => `${writer}.${n}`));
    }
  });
}

function reading(log: () => Log): void {
  test('a range starts where it is told and ends at its limit', async () => {
    await log().append(
      'a',
      0,
      Array.from({ length: 10 }, (_, n) => said(`${n + 1}`)),
    );
    expect(words(await log().read('a', 4, 3))).toEqual(['4', '5', '6']);
    expect(words(await log().read('a', 9, 100))).toEqual(['9', '10']);
    expect(words(await log().read('a', 0, 2))).toEqual(['1', '2']);
    expect(await log().read('a', 11, 100)).toEqual([]);
    expect(await log().read('a', 12, 100)).toEqual([]);
    expect(await log().read('a', 1, 0)).toEqual([]);
    expect(await log().read('nowhere', 1, 100)).toEqual([]);
  });

  test('a long log comes back whole when the limit allows it', async () => {
    for (let head = 0; head < 5_000; head += 1_000) {
      await log().append(
        'a',
        head,
        Array.from({ length: 1_000 }, (_, n) => said(`${head + n + 1}`)),
      );
    }
    const entries = await log().read('a', 2, 10_000);
    expect(entries).toHaveLength(4_999);
    expect(entries.at(-1)).toEqual({ ...said('5000'), revision: 5_000 });
  });

  test('an entry comes back as it was written, its contents with it', async () => {
    const entries: readonly NewEntry[] = [
      {
        at: 1_700_000_000_000,
        command: { participant: 'p', client: 'tab', sequence: 1 },
        events: [{ type: 'x', list: [1, 'ü', null], deep: { yes: true } } as { readonly type: string }],
        contents: {
          c1: { owner: 'p', value: '"quoted", \\ ‮rtl \n 👩🏽‍🚀 <b>' },
          c2: { value: '' },
        },
      },
      said('bare', 1_700_000_000_001),
      { at: 1_700_000_000_002, events: [], contents: { c3: { owner: 'p', value: 'a\u0000b' } } },
    ];
    await log().append('a', 0, entries);
    const expected = entries.map((entry, index) => ({ ...entry, revision: index + 1 }));
    expect(await log().read('a', 1, 10)).toStrictEqual(expected);
    expect(await log().read('a', 2, 2)).toStrictEqual(expected.slice(1));
    expect(await log().read('a', 1, 1)).toStrictEqual(expected.slice(0, 1));
  });
}

function erasing(log: () => Log): void {
  const holding = (...ids: readonly string[]): NewEntry => ({
    ...said('with texts'),
    contents: Object.fromEntries(ids.map((id) => [id, { owner: 'p', value: `text of ${id}` }])),
  });
  const idsOf = async (room: string) =>
    (await log().read(room, 1, 100)).map(({ contents }) => Object.keys(contents ?? {}).sort());

  test('S4 what an entry erases is gone from the older ones: those groups, of that room, and nothing else', async () => {
    await log().append('a', 0, [
      holding('G/1', 'G/2', 'alone'),
      holding('G/3'),
      holding('Ga/1', 'G', 'G.prompt', 'H/1', 'g/1'),
    ]);
    await log().append('b', 0, [holding('G/1', 'H/1')]);
    const closing: NewEntry = { ...said('closed'), erases: ['G'], contents: { cloud: { value: 'kept' } } };
    expect(await log().append('a', 3, [closing])).toEqual({ outcome: 'appended', revision: 4 });
    expect(await idsOf('a')).toEqual([['alone'], [], ['G', 'G.prompt', 'Ga/1', 'H/1', 'g/1'], ['cloud']]);
    expect(await idsOf('b')).toEqual([['G/1', 'H/1']]);
    const [first, second, , fourth] = await log().read('a', 1, 4);
    expect(first?.contents).toStrictEqual({ alone: { owner: 'p', value: 'text of alone' } });
    expect(second).toStrictEqual({ ...said('with texts'), revision: 2 });
    expect(fourth).toStrictEqual({ ...closing, revision: 4 });
    await log().append('a', 4, [{ ...said('two at once'), erases: ['H', 'g'] }]);
    expect(await idsOf('a')).toEqual([['alone'], [], ['G', 'G.prompt', 'Ga/1'], ['cloud'], []]);
  });

  test('S4 within one append an entry erases what came before it, and not what it or a later one brings', async () => {
    await log().append('a', 0, [
      holding('G/1'),
      { ...holding('G/2'), erases: ['G'] },
      holding('G/3'),
      { ...said('nothing to erase'), erases: ['K'] },
    ]);
    expect(await idsOf('a')).toEqual([[], ['G/2'], ['G/3'], []]);
  });

  test('S4 an append that conflicts erases nothing', async () => {
    await log().append('a', 0, [holding('G/1')]);
    expect((await log().append('a', 0, [{ ...said('late'), erases: ['G'] }])).outcome).toBe('conflict');
    expect(await idsOf('a')).toEqual([['G/1']]);
  });
}

function redacting(log: () => Log): void {
  const saying = (id: string): NewEntry => ({ ...said('with a text'), contents: { [id]: { owner: 'p', value: id } } });
  const idsOf = async (room: string) =>
    (await log().read(room, 1, 100)).map(({ contents }) => Object.keys(contents ?? {}).sort());

  test('P1 a content that an entry redacts is gone: that one, of that revision and room, and no other', async () => {
    const both: NewEntry = { ...said('two texts'), contents: { x: { value: 'x' }, 'x/1': { value: 'x/1' } } };
    await log().append('a', 0, [saying('x'), both, saying('y')]);
    await log().append('b', 0, [saying('x')]);
    const replacing: NewEntry = {
      ...saying('z'),
      redacts: [
        { revision: 2, id: 'x' },
        { revision: 3, id: 'none' },
      ],
    };
    expect(await log().append('a', 3, [replacing])).toEqual({ outcome: 'appended', revision: 4 });
    expect(await idsOf('a')).toEqual([['x'], ['x/1'], ['y'], ['z']]);
    expect(await idsOf('b')).toEqual([['x']]);
    expect((await log().read('a', 4, 1))[0]).toStrictEqual({ ...replacing, revision: 4 });
  });

  test('P1 within one append an entry redacts what an earlier one brought; one that conflicts redacts nothing', async () => {
    await log().append('a', 0, [saying('x'), { ...saying('y'), redacts: [{ revision: 1, id: 'x' }] }]);
    const late: NewEntry = { ...said('late'), redacts: [{ revision: 2, id: 'y' }] };
    expect((await log().append('a', 0, [late])).outcome).toBe('conflict');
    expect(await idsOf('a')).toEqual([[], ['y']]);
  });
}

function marking(log: () => Log): void {
  test('L2 marks beside a room are set, changed, taken away, and go with it; they are no entry', async () => {
    expect(await log().marks('a')).toEqual({});
    await log().mark('a', { seen: 1 });
    expect(await log().marks('a')).toEqual({});
    await log().append('a', 0, [said('one')]);
    await log().append('b', 0, [said('one')]);
    await log().mark('a', { seen: 1_800_000_000_000, due: 5 });
    await log().mark('a', { seen: 1_800_000_000_001, due: undefined });
    await log().mark('b', { seen: 2 });
    await log().mark('', { wall: 7 });
    expect(await log().marks('a')).toEqual({ seen: 1_800_000_000_001 });
    expect(await log().head('a')).toBe(1);
    await log().forget('a');
    expect(await log().marks('a')).toEqual({});
    expect(await log().marks('b')).toEqual({ seen: 2 });
    expect(await log().marks('')).toEqual({ wall: 7 });
    expect([...(await log().rooms())]).toEqual(['b']);
    await log().append('a', 0, [said('anew')]);
    expect(await log().marks('a')).toEqual({});
  });
}

function rooms(log: () => Log): void {
  test('rooms are apart, each with a head of its own', async () => {
    expect(await log().rooms()).toEqual([]);
    await log().append('a', 0, [{ ...said('in a'), contents: { same: { value: 'of a' } } }]);
    await log().append('b', 0, [{ ...said('in b'), contents: { same: { value: 'of b' } } }, said('b2')]);
    expect(await log().head('a')).toBe(1);
    expect(await log().head('b')).toBe(2);
    expect(await log().head('c')).toBe(0);
    expect([...(await log().rooms())].sort()).toEqual(['a', 'b']);
    expect((await log().read('a', 1, 10)).map((entry) => entry.contents)).toEqual([{ same: { value: 'of a' } }]);
    expect(words(await log().read('b', 1, 10))).toEqual(['in b', 'b2']);
  });

  test('a forgotten room is gone whole and the others stay', async () => {
    await log().append('a', 0, [{ ...said('old'), contents: { c: { value: 'old text' } } }, said('old2')]);
    await log().append('b', 0, [said('kept')]);
    await log().forget('a');
    expect(await log().head('a')).toBe(0);
    expect(await log().read('a', 1, 10)).toEqual([]);
    expect(await log().rooms()).toEqual(['b']);
    expect(words(await log().read('b', 1, 10))).toEqual(['kept']);
    expect(await log().append('a', 0, [said('new')])).toEqual({ outcome: 'appended', revision: 1 });
    expect(await log().read('a', 1, 10)).toEqual([{ ...said('new'), revision: 1 }]);
    await log().forget('never was');
  });

  test('I3 a log at work says that it can be written', async () => {
    expect((await log().health()).writable).toBe(true);
  });
}

function following(log: () => Log): void {
  test('who follows a room hears of its new head, and of no other room', async () => {
    const heard: number[] = [];
    const stop = log().follow('a', (revision) => heard.push(revision));
    await log().append('b', 0, [said('elsewhere')]);
    await log().append('a', 0, [said('one'), said('two')]);
    await vi.waitFor(() => expect(heard.at(-1)).toBe(2));
    await log().append('a', 2, [said('three')]);
    await vi.waitFor(() => expect(heard.at(-1)).toBe(3));
    await log().append('a', 0, [said('conflict')]);
    stop();
    await log().append('a', 3, [said('four')]);
    const other = new Promise<number>((resolve) => log().follow('a', resolve));
    await log().append('a', 4, [said('five')]);
    await other;
    expect(heard).toEqual([2, 3]);
  });

  test('of two who follow a room one may stop, and stop again, and the other hears on', async () => {
    const heard: number[] = [];
    const stop = log().follow('a', () => {});
    const stopOther = log().follow('a', (revision) => heard.push(revision));
    stop();
    await log().append('a', 0, [said('one')]);
    await vi.waitFor(() => expect(heard).toEqual([1]));
    stopOther();
    const stopThird = log().follow('a', (revision) => heard.push(revision));
    stopOther();
    await log().append('a', 1, [said('two')]);
    await vi.waitFor(() => expect(heard).toEqual([1, 2]));
    stopThird();
  });
}

function reopening(open: () => Promise<OpenDurableLog>): void {
  test('H7 what was appended is there after closing and opening again, even what was pending', async () => {
    const opened = await open();
    onTestFinished(() => opened.dispose());
    const entry: NewEntry = { ...said('kept', 5), contents: { c: { owner: 'p', value: 'text' } } };
    await opened.log.append('a', 0, [entry]);
    await opened.log.mark('a', { seen: 3 });
    const pending = opened.log.append('a', 1, [said('pending')]);
    const log = await opened.reopen();
    expect((await pending).outcome).toBe('appended');
    expect(await log.rooms()).toEqual(['a']);
    expect(await log.marks('a')).toEqual({ seen: 3 });
    expect(await log.read('a', 1, 10)).toStrictEqual([
      { ...entry, revision: 1 },
      { ...said('pending'), revision: 2 },
    ]);
    expect(await log.append('a', 2, [said('next')])).toEqual({ outcome: 'appended', revision: 3 });
  });
}
