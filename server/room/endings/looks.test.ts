import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifecycleLimits } from '../../../shared/features/lifecycle/limits.ts';
import type { Marks } from '../../log/port.ts';
import { countsStart, idleFinding, isAhead, retentionFinding, type Known, type Look, type Quiet } from './looks.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const ended = 1_800_000_000_000;
const kept = 30 * day;
const due = ended + kept;

const look = (change: Partial<Look> = {}): Look => ({
  wallMs: due,
  monotonicMs: 10 * minute,
  startedMs: 0,
  steadyMs: 10 * minute,
  newestBeforeMs: due - hour,
  newestMs: due - hour,
  ...change,
});
const room = (change: Partial<Known> = {}): Known => ({
  expiry: { endedAt: ended, afterMs: kept, byCalendar: true },
  seenEnd: undefined,
  isCounted: false,
  ...change,
  marks: { 'seen-ended': ended, ...change.marks },
});
/** As a first look left it, so long ago. */
const seen = (agoMs: number, starts = 1, wallMs = due): Marks => ({
  due: wallMs - agoMs,
  'due-starts': starts,
  'due-start-at': wallMs - agoMs,
});
const first = { due, 'due-starts': 1, 'due-start-at': due };
const forgotten = { due: undefined, 'due-starts': undefined, 'due-start-at': undefined };
const keep = { what: 'keep' };
const gone = { what: 'delete' };
const farAhead = { newestBeforeMs: due - 31 * day };
const noDays = { endedAt: ended, afterMs: lifecycleLimits.reopenMs, byCalendar: false };

const table: readonly (readonly [name: string, look: Look, room: Known, finding: object])[] = [
  ['a room that has not ended stays', look(), { ...room({ expiry: undefined }), marks: {} }, keep],
  ['one that is not due stays', look({ wallMs: due - 1 }), room(), keep],
  ['the first look that finds it due is remembered', look(), room(), { ...keep, marks: first }],
  ['a second look within a day changes nothing', look(), room({ marks: seen(day - 1) }), keep],
  ['a second look a day later deletes', look(), room({ marks: seen(day) }), gone],
  ['opened again, what was remembered is forgotten', look(), room({ expiry: undefined, marks: seen(day) }), { ...keep, marks: { ...forgotten, 'seen-ended': undefined } }], // prettier-ignore
  ['kept for longer, what was remembered is forgotten', look({ wallMs: due - 1 }), room({ marks: seen(day) }), { ...keep, marks: forgotten }], // prettier-ignore
  ['a wall set back makes a new first look', look(), room({ marks: seen(-1) }), { ...keep, marks: first }],
  ['a wall a day ahead of the newest time is believed', look({ newestBeforeMs: due - day }), room({ marks: seen(day), isCounted: true }), gone], // prettier-ignore
  [
    'one further ahead is not',
    look({ newestBeforeMs: due - day - 1 }),
    room({ marks: seen(day), isCounted: true }),
    keep,
  ],
  [
    'nor one of which nothing is known',
    look({ newestBeforeMs: undefined }),
    room({ marks: seen(day), isCounted: true }),
    keep,
  ],
  [
    'unless it ran steadily for a day',
    look({ ...farAhead, steadyMs: day }),
    room({ marks: seen(day), isCounted: true }),
    gone,
  ],
  ['which less than a day is not', look({ ...farAhead, steadyMs: day - 1 }), room({ marks: seen(day), isCounted: true }), keep], // prettier-ignore
  ['a second start a day later counts', look(farAhead), room({ marks: seen(day) }), { ...keep, marks: { 'due-starts': 2, 'due-start-at': due } }], // prettier-ignore
  ['a start within a day does not', look(farAhead), room({ marks: seen(day - 1) }), keep],
  ['the same start does not count twice', look(farAhead), room({ marks: seen(day, 2), isCounted: true }), keep],
  [
    'the third start deletes',
    look(farAhead),
    room({ marks: { ...seen(2 * day, 2), 'due-start-at': due - day } }),
    gone,
  ],
  ['what this process saw end goes by its monotonic clock', look({ wallMs: 0, monotonicMs: kept + 5 }), room({ seenEnd: { atMs: 5, wallMs: ended } }), gone], // prettier-ignore
  ['and not before', look({ wallMs: 0, monotonicMs: kept + 4 }), room({ seenEnd: { atMs: 5, wallMs: ended } }), keep],
  ['or by the rule for all others', look(), room({ seenEnd: { atMs: 5, wallMs: due }, marks: seen(day) }), gone],
  ['after a jump of the wall that makes it due it counts from that once', look(), room({ seenEnd: { atMs: 5, wallMs: ended } }), { ...keep, marks: { 'seen-ended': due } }], // prettier-ignore
  ['also where the server had run for long when it saw the end', look({ monotonicMs: 40 * day }), room({ seenEnd: { atMs: 39 * day, wallMs: ended } }), { ...keep, marks: { 'seen-ended': due } }], // prettier-ignore
  ['and not from the next one', look({ wallMs: due + 3 * day, newestBeforeMs: due + 3 * day }), room({ seenEnd: { atMs: 5, wallMs: ended }, marks: { ...seen(day, 1, due + 3 * day), 'seen-ended': ended + 3 * day } }), gone], // prettier-ignore
  ['it counts from the first look that saw it ended', look(), room({ marks: { 'seen-ended': ended + 1 } }), keep],
  ['which is remembered', look(), { ...room(), marks: {} }, { ...keep, marks: { 'seen-ended': due } }],
  ['but not by a wall that is behind', look({ newestMs: due + day + 1 }), { ...room(), marks: {} }, keep],
  [
    'one by a wall that was ahead gives way',
    look(),
    room({ marks: { 'seen-ended': due + 1 } }),
    { ...keep, marks: { 'seen-ended': due } },
  ],
  [
    'opened again, it is forgotten',
    look(),
    room({ expiry: undefined }),
    { ...keep, marks: { 'seen-ended': undefined } },
  ],
  ['at no days it goes 10 minutes after its end', look({ wallMs: 0, monotonicMs: 10 * minute + 7 }), room({ expiry: noDays, seenEnd: { atMs: 7, wallMs: ended } }), gone], // prettier-ignore
  [
    'and not before that',
    look({ wallMs: due, monotonicMs: 10 * minute + 6 }),
    room({ expiry: noDays, seenEnd: { atMs: 7, wallMs: ended } }),
    keep,
  ],
  ['or 10 minutes after this start, where it ended before', look({ wallMs: 0, startedMs: 3, monotonicMs: 10 * minute + 3 }), room({ expiry: noDays }), gone], // prettier-ignore
  ['whatever the calendar says', look({ startedMs: 3, monotonicMs: 10 * minute + 2 }), room({ expiry: noDays }), keep],
];

test.each(table)('L5 %s', (_name, at, known, finding) => {
  expect(retentionFinding(at, known)).toEqual(finding);
});

/** Starts of a server whose wall is off by so much, each running for a while; the time between them is the true one. */
type Start = { readonly offMs: number; readonly pauseMs: number; readonly ranMs: number };

function outlived(
  starts: readonly Start[],
  keptMs: number,
  atEnd: Marks = { 'seen-ended': ended + hour },
): { readonly goneAt: number | undefined } {
  let trueMs = ended + hour;
  let marks: Marks = atEnd;
  let newest = trueMs;
  for (const { offMs, pauseMs, ranMs } of starts) {
    trueMs += pauseMs;
    const newestBeforeMs = newest;
    let isCounted = false;
    for (let monotonicMs = minute; monotonicMs <= ranMs; monotonicMs += 600_000) {
      const wallMs = trueMs + monotonicMs + offMs;
      newest = Math.max(newest, wallMs);
      const at = { wallMs, monotonicMs, startedMs: 0, steadyMs: monotonicMs, newestBeforeMs, newestMs: newest };
      const expiry = { endedAt: ended, afterMs: keptMs, byCalendar: true };
      const found = retentionFinding(at, { expiry, seenEnd: undefined, marks, isCounted });
      if (found.what === 'delete') return { goneAt: trueMs + monotonicMs };
      if (countsStart(found)) isCounted = true;
      const after = Object.entries({ ...marks, ...found.marks });
      marks = Object.fromEntries(after.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    }
    trueMs += ranMs;
  }
  return { goneAt: undefined };
}

const aStart = (offMs: fc.Arbitrary<number>) =>
  fc.record({
    offMs,
    pauseMs: fc.integer({ min: 0, max: 3 * day }),
    ranMs: fc.integer({ min: 2 * minute, max: 20 * hour }),
  });

test('L5 starts with a wrong clock, each of less than a day and never two in a row, delete nothing too early', () => {
  const wrong = aStart(fc.integer({ min: -400 * day, max: 400 * day }));
  const right = aStart(fc.constant(0));
  fc.assert(
    fc.property(fc.array(fc.tuple(wrong, right), { maxLength: 12 }), (pairs) => {
      for (const atEnd of [undefined, {}]) {
        const { goneAt } = outlived(pairs.flat(), kept, atEnd);
        expect(goneAt ?? Infinity).toBeGreaterThanOrEqual(due);
      }
    }),
    { numRuns: 300 },
  );
});

test('L5 a server with a right clock that is switched on now and then deletes what is due, at the latest in the third start', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: day, max: 40 * day }), { minLength: 4, maxLength: 6 }), (pauses) => {
      const starts = pauses.map((pauseMs) => ({ offMs: 0, pauseMs: pauseMs + kept, ranMs: 2 * hour }));
      const { goneAt } = outlived(starts, kept);
      const third = starts.slice(0, 3).reduce((ms, { pauseMs, ranMs }) => ms + pauseMs + ranMs, ended + hour);
      expect(goneAt).toBeLessThanOrEqual(third);
    }),
    { numRuns: 50 },
  );
});

const now = ended;
const settled = look({ wallMs: now, steadyMs: hour, newestBeforeMs: now - hour, newestMs: now });
const live = { afterMs: day, command: { type: 'room.lapse', data: {} } };
const quiet = (change: Partial<Quiet> = {}): Quiet => ({
  idle: live,
  lastEntryMs: now - 2 * day,
  seenMs: undefined,
  marks: {},
  isVisited: false,
  ...change,
});

const idleTable: readonly (readonly [name: string, look: Look, room: Quiet, finding: string])[] = [
  [
    'a room from before this rule ends a day after its newest entry',
    settled,
    quiet({ lastEntryMs: now - day }),
    'lapses',
  ],
  ['and not before', settled, quiet({ lastEntryMs: now - day + 1 }), 'stays'],
  ['one that has nothing to wait for stays', settled, quiet({ idle: undefined }), 'stays'],
  ['while somebody is connected it stays', settled, quiet({ isVisited: true }), 'stays'],
  ['a visit that this process saw counts', settled, quiet({ seenMs: now - day + 1 }), 'stays'],
  ['for a day', settled, quiet({ seenMs: now - day }), 'lapses'],
  ['one that was written down may have lasted an hour longer', settled, quiet({ marks: { visited: now - day - hour + 1 } }), 'stays'], // prettier-ignore
  ['and no more', settled, quiet({ marks: { visited: now - day - hour } }), 'lapses'],
  ['a start time counts like a visit', settled, quiet({ idle: { ...live, since: now - day + 1 } }), 'stays'],
  ['also one to come', settled, quiet({ idle: { ...live, since: now + 5 * day } }), 'stays'],
  ['but not one more than 2 years after all else', look({ wallMs: now + 790 * day, steadyMs: hour }), quiet({ idle: { afterMs: 60 * day, since: 8.64e15, command: live.command }, lastEntryMs: now }), 'lapses'], // prettier-ignore
  ['and not before that', look({ wallMs: now + 790 * day - 1, steadyMs: hour }), quiet({ idle: { afterMs: 60 * day, since: 8.64e15, command: live.command }, lastEntryMs: now }), 'stays'], // prettier-ignore
  ['in the first hour nothing ends', look({ wallMs: now, steadyMs: hour - 1 }), quiet(), 'stays'],
  ['a visit in the future is taken for one now', settled, quiet({ marks: { visited: now + 1 } }), 'visited'],
  ['also where this process saw it before the wall was set back', settled, quiet({ seenMs: now + 1 }), 'visited'],
];

test.each(idleTable)('L2 %s', (_name, at, known, finding) => {
  expect(idleFinding(at, known)).toBe(finding);
});

test('a clock is far ahead when the newest entry is more than a day ahead of a wall that ran steadily for an hour', () => {
  expect(isAhead(settled, now + day + 1)).toBe(true);
  expect(isAhead(settled, now + day)).toBe(false);
  expect(isAhead({ ...settled, steadyMs: hour - 1 }, now + 2 * day)).toBe(false);
});

test('no clock is called ahead by a wall that may be behind itself, until it ran steadily for a day', () => {
  const entry = now + 400 * day;
  expect(isAhead({ ...settled, newestMs: now + day }, entry)).toBe(true);
  const behind = { ...settled, newestMs: now + day + 1 };
  expect([isAhead(behind, entry), isAhead({ ...behind, steadyMs: day - 1 }, entry)]).toEqual([false, false]);
  expect(isAhead({ ...behind, steadyMs: day }, entry)).toBe(true);
  const unknown = { ...settled, newestBeforeMs: undefined };
  expect([isAhead(unknown, entry), isAhead({ ...unknown, steadyMs: day }, entry)]).toEqual([false, true]);
});
