import { expect, test } from 'vitest';
import { publicView, staffView } from '../../testing/views.ts';
import { ask, does, order } from '../../testing/acts/questions.ts';
import { quickest } from '../../testing/quickest.ts';
import { Scenario } from '../../testing/scenario.ts';
import { lanesOf } from './told/lanes.ts';

function roomWith(count: number): { readonly room: Scenario; readonly ids: readonly string[] } {
  const room = Scenario.open();
  const ids = Array.from({ length: count }, (_, i) => ask(room, `asker${i % (count / 10)}`, 'What comes next?'));
  return { room, ids };
}

const few = roomWith(100);
const many = roomWith(10_000);

test('Q2 with 10,000 questions a vote touches no question: lists, records and the staff map are not made again', () => {
  const { room, ids } = many;
  const paced = room.state;
  const before = paced.features.questions;
  const [staff, view] = [staffView(paced, room.away, paced), publicView(paced, {}, paced)];
  does(room, 'voter', 'stand', ids[0] ?? '');
  const after = room.state.features.questions;
  expect(after).not.toBe(before);
  expect(after.all).toBe(before.all);
  expect(lanesOf(after.all)).toBe(lanesOf(before.all));
  const [staffNow, viewNow] = [staffView(room.state, room.away, paced), publicView(room.state, {}, paced)];
  const now = new Map<string, unknown>(Object.entries(staffNow));
  for (const [key, record] of Object.entries(staff))
    if (/^(?:question:|inbox|held)/.test(key)) expect(now.get(key)).toBe(record);
  for (const id of order(room)) expect(viewNow[`question:${id}`]).toBe(view[`question:${id}`]);
});

test('Q2 a vote among 10,000 questions costs about what it costs among 100', () => {
  const votes =
    ({ room, ids }: typeof many) =>
    (attempt: number) => {
      const paced = room.state;
      for (let i = 0; i < 40; i += 1) {
        does(room, `voter${i}`, 'stand', ids[attempt] ?? '');
        staffView(room.state, room.away, paced);
        publicView(room.state, {}, paced);
      }
    };
  const [ofMany = 0, ofFew = 0] = quickest(20, votes(many), votes(few));
  expect(ofMany).toBeLessThan(Math.max(30, ofFew * 8));
});

test('Q2 what everybody sees of 10,000 questions, counted anew once a second, stays small and quick', () => {
  const { room, ids } = many;
  let view = publicView(room.state);
  const [ms] = quickest(20, (attempt) => {
    does(room, 'x', 'stand', ids[1_000 + attempt] ?? '');
    view = publicView(room.state);
  });
  /* A tick is 250 ms; this is once in four of them. Ten times what it takes on a slow machine. */
  expect(ms).toBeLessThan(50);
  expect(Object.keys(view).filter((key) => key.startsWith('question:')).length).toBeLessThanOrEqual(58);
  expect(JSON.stringify(view['questions']).length + JSON.stringify(view['weights']).length).toBeLessThan(2_500);
});

test('Q3 with 10,000 questions the staff map stays bounded', () => {
  const { room } = many;
  const keys = Object.keys(room.staff).filter((key) => key.startsWith('question:'));
  expect(keys.length).toBeLessThanOrEqual(458);
  expect(room.staff['inbox']).toMatchObject({ open: 10_000, total: 10_000 });
});
