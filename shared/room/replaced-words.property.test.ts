import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContentId } from '../kernel/contents.ts';
import { stepsOf, take, type Step } from '../testing/acts/random-room.ts';
import { Scenario } from '../testing/scenario.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import { idsRead } from '../testing/wire/words-read.ts';
import type { RoomState } from './room.ts';
import { replay } from '../testing/replay.ts';

/* What gives way to other words, with what freezes them: approvals, calls, the big screen, and Undo. */
const rewording = stepsOf(
  [
    ...(['name', 'name', 'name', 'seat', 'seat', 'edit-question', 'edit-question', 'moderate', 'moderate'] as const),
    ...(['raise', 'raise', 'raise', 'approve', 'hide', 'next', 'next', 'accept', 'start', 'end', 'decline'] as const),
    ...(['undo', 'skip', 'lower', 'phase', 'remove', 'ask', 'ask', 'onstage', 'onstage', 'hide-question'] as const),
    ...(['take-question-back', 'vote', 'let-go', 'show', 'answer', 'answer', 'names', 'add'] as const),
  ],
  30,
);
/* Topics, which give way where a hand is lowered and another raised. */
const lowering = stepsOf(
  [
    ...(['raise', 'raise', 'raise', 'raise', 'raise', 'raise', 'raise', 'raise', 'order-lane', 'order'] as const),
    ...(['lower', 'lower', 'lower', 'lower', 'lower', 'lower', 'lower', 'lower', 'stand', 'unstand'] as const),
    ...(['topic', 'topic', 'topic', 'topic', 'topic', 'topic'] as const),
    ...(['approve', 'hide', 'next', 'accept', 'start', 'end', 'decline', 'skip', 'undo', 'clear'] as const),
  ],
  30,
);
const wordy = fc.oneof(rewording, lowering);

function walked(run: readonly Step[], look: (room: Scenario) => void): void {
  const room = Scenario.open();
  for (const step of run) {
    const before = room.state;
    take(room, step);
    if (room.state !== before) look(room);
  }
}

const redactedIn = (room: Scenario): readonly ContentId[] =>
  room.entries.flatMap(({ redacts = [] }) => redacts.map(({ id }) => id));

const topicsReplaced = (room: Scenario): number =>
  room.entries.filter(
    ({ events: [first], redacts }) => first !== undefined && first.type === 'hand.raised' && redacts !== undefined,
  ).length;

test('P2 no view, export or recap ever asks for words that gave way to others', () => {
  let [redacted, topics] = [0, 0];
  fc.assert(
    fc.property(wordy, (run) => {
      let gone = new Set<ContentId>();
      let replaced = 0;
      walked(run, (room) => {
        gone = new Set(redactedIn(room));
        replaced = topicsReplaced(room);
        const read = idsRead(room.state);
        expect([...gone].filter((id) => read.has(id))).toEqual([]);
      });
      redacted += gone.size;
      topics += replaced;
    }),
    { numRuns: 240 },
  );
  expect(redacted).toBeGreaterThan(200);
  expect(topics).toBeGreaterThan(30);
});

/** With everything shown that can be shown again: names that are off, questions that are hidden. */
function shownAgain(state: RoomState): RoomState {
  const { floor, questions } = state.features;
  const isWithdrawn = (id: string) => questions.all.some((one) => one.id === id && one.state === 'withdrawn');
  const seen = { ...floor, namesShown: true, unseenQuestions: floor.unseenQuestions.filter(isWithdrawn) };
  return { ...state, features: { ...state.features, floor: seen, questions: { ...questions, namesShown: true } } };
}

/** Contents that a room no longer says, and that no Undo brings back. */
function unread(room: Scenario): readonly ContentId[] {
  const { floor, questions } = room.state.features;
  const comesBack = JSON.stringify([floor.undo && [floor.undo.before.floor, floor.floor], questions.asked]);
  const read = idsRead(shownAgain(room.state));
  return [...room.state.contents.keys()].filter((id) => !read.has(id) && !comesBack.includes(`"${id}"`));
}

test('P2 words that nobody can read any more are out of the room’s memory', () => {
  let looked = 0;
  fc.assert(
    fc.property(wordy, (run) => {
      walked(run, (room) => {
        looked += 1;
        expect(unread(room)).toEqual([]);
      });
    }),
    { numRuns: 150 },
  );
  expect(looked).toBeGreaterThan(1_000);
});

test('H7 P2 a log without the bytes that were redacted folds to the same room', () => {
  fc.assert(
    fc.property(wordy, (run) => {
      const room = Scenario.open();
      for (const step of run) take(room, step);
      const gone = new Set(redactedIn(room));
      const stored = room.entries.map(({ contents = {}, ...entry }) => ({
        ...entry,
        contents: Object.fromEntries(Object.entries(contents).filter(([id]) => !gone.has(id))),
      }));
      expect(sortedJson(replay(stored))).toBe(sortedJson(room.state));
    }),
    { numRuns: 60 },
  );
});
