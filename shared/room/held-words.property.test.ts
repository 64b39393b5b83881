import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeQueue, goTo, plan } from '../testing/acts/agenda.ts';
import { holds, waitingIds } from '../testing/acts/held.ts';
import { stepsOf, take } from '../testing/acts/random-room.ts';
import { Scenario } from '../testing/scenario.ts';
import { idsReadByOthers } from '../testing/wire/words-read.ts';

/* What writes words, lets them through, and shows them; with all that brings a call back. */
const acts = stepsOf(
  [
    ...(['name', 'name', 'seat', 'raise', 'raise', 'raise', 'add', 'walk-up', 'walk-up', 'ask', 'ask'] as const),
    ...(['approve', 'approve', 'approve', 'hide', 'names', 'moderate', 'moderate', 'onstage', 'onstage'] as const),
    ...([
      'next',
      'next',
      'call',
      'start',
      'end',
      'accept',
      'decline',
      'undo',
      'undo',
      'skip',
      'lower',
      'phase',
    ] as const),
  ],
  30,
);

/** What a step left to be read by others though it waits. */
function readUnread(room: Scenario): { readonly waitCount: number; readonly leaked: readonly string[] } {
  const waits = waitingIds(room);
  if (waits.size === 0) return { waitCount: 0, leaked: [] };
  const read = idsReadByOthers(room.state);
  return { waitCount: waits.size, leaked: [...waits].filter((id) => read.has(id)) };
}

test('Q6 P3 in random rooms no phone, screen or recap reads words that wait for a moderator', () => {
  let heldCount = 0;
  let throughCount = 0;
  fc.assert(
    fc.property(acts, (run) => {
      /* Words that people of random rooms write in topics, names, places and labels. */
      const room = holds(Scenario.open(), 'bees', 'name', 'row', 'somebody');
      for (const step of run) {
        take(room, step);
        const { waitCount, leaked } = readUnread(room);
        heldCount = Math.max(heldCount, waitCount);
        expect(leaked).toEqual([]);
      }
      throughCount += room.entries.filter(({ events }) => events.some((event) => 'letThrough' in event)).length;
    }),
    { numRuns: 120 },
  );
  expect(heldCount).toBeGreaterThan(3);
  expect(throughCount).toBeGreaterThan(100);
});

const questionActs = stepsOf(
  [
    ...(['edit-question', 'edit-question', 'edit-question', 'answer-question', 'answer-question'] as const),
    ...(['moderate', 'moderate', 'moderate', 'ask', 'hide-question', 'onstage', 'answered', 'phase'] as const),
  ],
  40,
);

/** Hands that are questions now, and are promised an answer: nobody has to approve those first (H13). */
function promising(): Scenario {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry');
  for (const name of ['a', 'b', 'c', 'd', 'e']) room.raise(name, 'Wasps');
  return goTo(closeQueue(room, true), second, 'clear');
}

test('Q6 H13 in random rooms no question is read by others while its words wait, also when it is answered', () => {
  let heldCount = 0;
  let answeredCount = 0;
  fc.assert(
    fc.property(questionActs, (run) => {
      const room = holds(promising(), 'or', 'bees', 'why');
      for (const step of run) {
        take(room, step);
        const { waitCount, leaked } = readUnread(room);
        heldCount = Math.max(heldCount, waitCount);
        expect(leaked).toEqual([]);
      }
      answeredCount += room.entries.filter(
        ({ events: [first, second] }) => first?.type === 'question.approved' && second?.type === 'question.answered',
      ).length;
    }),
    { numRuns: 120 },
  );
  expect(heldCount).toBeGreaterThan(2);
  expect(answeredCount).toBeGreaterThan(15);
});
