import fc from 'fast-check';
import { List } from 'immutable';
import { expect, test } from 'vitest';
import type { Sample } from '../../kernel/shell.ts';
import { needsOf } from '../../room/needs.ts';
import { exportOf, recapOf } from '../../room/views.ts';
import { publicView, staffView } from '../../testing/views.ts';
import { quickest } from '../../testing/quickest.ts';
import { host, openedAt, Scenario, system } from '../../testing/scenario.ts';
import { reactions as feature } from './feature.ts';
import { reactionsLimits } from './limits.ts';
import { initialReactions } from './state.ts';

const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const sample = (from: number, more: Partial<Sample>): { readonly type: string; readonly data: Sample } => ({
  type: 'pulse.sample',
  data: { from, seconds: none, taps: { applause: 12 }, people: 6, peopleBy: { applause: 6 }, here: 20, ...more },
});
type Pulse = { readonly from: number; readonly stepMs: number; readonly taps: number[]; readonly kinds: object };
const pulseOf = (room: Scenario) => recapOf(room.state)?.['pulse'] as Pulse | undefined;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('R1 what can be tapped is the palette, as long as the room is not over', () => {
  const room = Scenario.open({ reactions: ['heart', 'wow'] }, 'doors');
  expect(needsOf(room.state).counters).toEqual(['heart', 'wow']);
  room.phase('live').set({ turnSeconds: 60 });
  expect(needsOf(room.state).counters).toEqual(['heart', 'wow']);
  expect(needsOf(room.set({ reactions: 'off' }).state).counters).toEqual([]);
  room.set({ reactions: ['lost'] });
  expect(needsOf(room.state).counters).toEqual(['lost']);
  expect(needsOf(room.phase('ended').state).counters).toEqual([]);
});

test('R2 nodes write down sums of ten seconds, no longer than anything can be tapped', () => {
  const room = Scenario.open();
  expect(needsOf(room.state).samples).toEqual({ everyMs: 10_000, command: 'pulse.sample' });
  expect(needsOf(room.set({ reactions: 'off' }).state).samples).toBeUndefined();
  expect(needsOf(room.set({ reactions: ['heart'] }).state).samples).toBeDefined();
  expect(needsOf(room.phase('ended').state).samples).toBeUndefined();
});

test.each([
  ['a negative count', { taps: { applause: -1 } }],
  ['a fractional count', { people: 5.5 }],
  ['too many seconds', { seconds: [...none, 0] }],
  ['a name without end', { taps: { ['x'.repeat(100)]: 1 } }],
])('R2 a sample with %s is refused', (_what, more) => {
  expect(Scenario.open().when(system, sample(openedAt, more)).refused).toBe('bad-input');
});

test('R2 a room that has as many samples as it may writes no more', () => {
  const actor = { role: 'system' } as const;
  const { seconds: _seconds, ...kept } = sample(openedAt, {}).data;
  const all = List(Array.from({ length: reactionsLimits.pulseSamplesCount }, () => ({ ...kept, peak: 9 })));
  const { facts, state: opened } = Scenario.open();
  const context = { now: openedAt, ids: [], away: new Set<string>(), contents: opened.contents, facts };
  const state = { ...initialReactions, palette: ['applause'] };
  const written = (samples: typeof all) =>
    feature.decide['pulse.sample']({ ...state, samples }, { data: { ...kept, seconds: [...none] }, actor }, context);
  expect(written(all)).toEqual({ events: [] });
  expect(feature.needs?.({ ...state, samples: all }, facts).samples).toBeUndefined();
  expect(written(all.pop())).toMatchObject({ events: [{ type: 'pulse.sampled' }] });
});

test('R2 samples come from the room itself alone, and change no screen', () => {
  const room = Scenario.open();
  expect(room.when(host, sample(openedAt, {})).refused).toBe('not-allowed');
  const views = () => [publicView(room.state), staffView(room.state, new Set())];
  const before = views();
  room.given(system, sample(openedAt, {}));
  expect(views()).toEqual(before);
  room.given(system, sample(openedAt, { taps: { applause: 0 } }));
  expect(room.last).toEqual({ events: [] });
});

test('C1 the curve goes from going live to the end; the last taps may be written down after it', () => {
  const room = Scenario.open({}, 'doors').wait(60_000).phase('live');
  const startedAt = room.now;
  room.wait(30_000).given(system, sample(startedAt, {}));
  room.given(
    system,
    sample(startedAt + 20_000, { taps: { applause: 5, heart: 7 }, peopleBy: { applause: 5, heart: 6 } }),
  );
  room
    .wait(15_000)
    .phase('ended')
    .given(system, sample(startedAt + 40_000, { taps: { applause: 4 } }));
  expect(pulseOf(room)).toEqual({
    from: startedAt,
    stepMs: 10_000,
    taps: [12, 0, 12, 0, 4],
    kinds: { applause: 21, heart: 7 },
  });
  expect(recapOf(room.state)).toMatchObject({ peakHere: 20 });
});

test('C1 a long event has a curve of bounded length, on steps that read well', () => {
  for (const [hours, stepMs] of [
    [1, 10_000],
    [2, 20_000],
    [8, 120_000],
    [24, 300_000],
    [24 * 30, 2 * 3_600_000],
  ] as const) {
    const room = Scenario.open().given(system, sample(openedAt, {}));
    room
      .wait(hours * 3_600_000)
      .given(system, sample(room.now - 10_000, { taps: { applause: 3 } }))
      .phase('ended');
    const pulse = pulseOf(room);
    expect(pulse?.stepMs).toBe(stepMs);
    expect(pulse?.taps.length).toBeLessThanOrEqual(reactionsLimits.recapCurveCount);
    expect([pulse?.taps.at(0), pulse?.taps.at(-1)]).toEqual([12, 3]);
  }
});

test('C3 taps of fewer than five people are left out, and no sum tells them', () => {
  const room = Scenario.open();
  const add = (more: Partial<Sample>) => room.wait(10_000).given(system, sample(room.now - 10_000, more));
  add({ people: 4, peopleBy: { applause: 4 } });
  add({ people: 7, taps: { applause: 30, lost: 3 }, peopleBy: { applause: 6, lost: 1 } });
  add({ people: 6, taps: { heart: 8, wow: 9 }, peopleBy: { heart: 3, wow: 3 } });
  room.phase('ended');
  expect(pulseOf(room)).toMatchObject({ taps: [0, 30, 17], kinds: { applause: 30 } });
});

test('C3 a room of four has no curve and tells nobody how many were here', () => {
  const room = Scenario.open().wait(10_000);
  room.given(system, sample(openedAt, { people: 4, here: 4, peopleBy: { applause: 4 } })).phase('ended');
  expect(recapOf(room.state)).not.toHaveProperty('pulse');
  expect(recapOf(room.state)).not.toHaveProperty('peakHere');
});

const samples = fc.array(
  fc
    .record({
      at: fc.nat(3_600),
      counts: fc.dictionary(
        fc.constantFrom('applause', 'heart', 'lost'),
        fc.record({ people: fc.integer({ min: 1, max: 9 }), each: fc.integer({ min: 1, max: 4 }) }),
      ),
    })
    .map(({ at, counts }) => {
      const kinds = Object.entries(counts);
      return {
        from: openedAt + at * 1_000,
        taps: Object.fromEntries(kinds.map(([kind, { people, each }]) => [kind, people * each])),
        peopleBy: Object.fromEntries(kinds.map(([kind, { people }]) => [kind, people])),
        people: Math.max(0, ...kinds.map(([, { people }]) => people)),
      };
    }),
  { maxLength: 20 },
);

test('C1 C3 whatever was tapped: the curve never has more than that, nor the reactions more than the curve', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 100_000 }), (list, seconds) => {
      const room = Scenario.open();
      for (const { from, ...more } of list) room.given(system, sample(from, more));
      const pulse = pulseOf(room.wait(seconds * 1_000).phase('ended'));
      const crowds = list.filter(({ people }) => people >= 5);
      const inCrowds = sum(crowds.flatMap(({ taps }) => Object.values(taps)));
      if (pulse === undefined) return;
      expect(sum(pulse.taps)).toBeLessThanOrEqual(inCrowds);
      expect(sum(Object.values(pulse.kinds) as number[])).toBeLessThanOrEqual(sum(pulse.taps));
      expect(pulse.taps.length).toBeLessThanOrEqual(reactionsLimits.recapCurveCount);
    }),
    { numRuns: 60 },
  );
});

test('C1 a day of samples folds and is told in a moment', () => {
  const room = Scenario.open();
  const { reactions } = room.state.features;
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const { seconds: _seconds, ...data } = sample(openedAt + index * 10_000, {}).data;
    return { ...data, peak: 3 };
  });
  const features = { ...room.state.features, reactions: { ...reactions, samples: reactions.samples.concat(many) } };
  const before = { ...room.state, features };
  room.wait(100_000_000);
  const [ms] = quickest(5, () => {
    room.state = before;
    room.phase('ended');
    expect(sum(pulseOf(room)?.taps ?? [])).toBe(120_000);
  });
  expect(ms).toBeLessThan(300);
});

test('C2 the host takes along every sample, a column a reaction', () => {
  const room = Scenario.open().given(system, sample(openedAt, { seconds: [0, 9, 3], people: 3 }));
  room.given(system, sample(openedAt + 10_000, { taps: { heart: 1 }, people: 1, here: 2 }));
  expect(exportOf(room.state)['pulse']).toEqual([
    { fromAt: openedAt, people: 3, here: 20, busiestSecond: 9, applause: 12, heart: 0 },
    { fromAt: openedAt + 10_000, people: 1, here: 2, busiestSecond: 0, applause: 0, heart: 1 },
  ]);
});
