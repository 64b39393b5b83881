import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../../testing/replay.ts';
import { concerned } from '../../../room/views.ts';
import { closeQueue, plan } from '../../../testing/acts/agenda.ts';
import { ana, attendee, host, Scenario } from '../../../testing/scenario.ts';

const people = ['mia', 'kim', 'lea', 'noa'] as const;
const person = fc.constantFrom(...people);

type Act = (room: Scenario, segments: readonly string[]) => void;

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: person.map(
      (name): Act =>
        (room) =>
          room.when(attendee(name), { type: 'hand.raise', data: { topic: name } }),
    ),
  },
  person.map(
    (name): Act =>
      (room) =>
        room.when(attendee(name), { type: 'hand.lower', data: {} }),
  ),
  person.map((name): Act => (room) => {
    const kept = room.of(name)['kept'] as readonly { readonly id: string }[] | undefined;
    if (kept?.[0] !== undefined) room.given(attendee(name), { type: 'hand.lower', data: { handId: kept[0].id } });
  }),
  { weight: 3, arbitrary: fc.constant<Act>((room) => room.when(ana, { type: 'queue.next', data: {} })) },
  fc.constant<Act>((room) => room.when(ana, { type: 'turn.start', data: {} })),
  fc.constant<Act>((room) => room.when(ana, { type: 'queue.undo', data: { turnId: room.turnId } })),
  fc.constant<Act>((room) => room.when(ana, { type: 'queue.draw', data: {} })),
  fc.constantFrom('fair', 'draw').map(
    (order): Act =>
      (room) =>
        room.set({ order }),
  ),
  fc.boolean().map(
    (promise): Act =>
      (room) =>
        closeQueue(room, promise),
  ),
  fc.constant<Act>((room) => room.set({ hands: 'open' })),
  person.map((name): Act => (room) => {
    const handId = room.state.features.floor.handOf.get(`p-${name}`);
    if (handId !== undefined) room.when(ana, { type: 'hand.place', data: { handId } });
  }),
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(2), fc.constantFrom('keep', 'clear', 'carry')).map(
      ([to, hands]): Act =>
        (room, segments) =>
          room.when(host, { type: 'agenda.go', data: { segmentId: segments[to] ?? '', hands } }),
    ),
  },
);

/** Where each hand that ever was is now. */
function places({ state }: Scenario): readonly string[] {
  const { waiting, kept, pastHands, floor } = state.features.floor;
  const onFloor = 'turn' in floor ? [floor.turn.hand.id] : [];
  return [...waiting.keys(), ...kept.keys(), ...pastHands.keys(), ...onFloor];
}

test('L4 H7 whatever the agenda does, each hand is in one place, each person has one in the queue, each sign one hand', () => {
  const story = fc.array(act, { minLength: 10, maxLength: 40 });
  fc.assert(
    fc.property(story, fc.boolean(), (acts, promise) => {
      const room = Scenario.open();
      const segments = plan(room, 'Opening', 'Panel', 'Close');
      for (const one of acts) {
        room.wait(1000);
        one(room, segments);
      }
      const raised = room.entries.flatMap(({ events }) => events).filter(({ type }) => type === 'hand.raised').length;
      const all = places(room);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(raised);
      const { waiting, kept, handOf, prefix, steppedBack, deck } = room.state.features.floor;
      const signs = [...waiting.values(), ...[...kept.values()].map(({ hand }) => hand)].map(
        ({ sign }) => sign.numeral,
      );
      expect(new Set(signs).size).toBe(signs.length);
      for (const hand of waiting.values())
        if (hand.from === 'phone') expect(handOf.get(hand.participant)).toBe(hand.id);
      for (const id of [...prefix, ...steppedBack, ...(deck === undefined ? [] : [deck])])
        expect(waiting.has(id)).toBe(true);
      expect(replay(room.entries).features).toEqual(room.state.features);
      closeQueue(room, promise).phase('ended');
      const questions = room.state.features.questions.all;
      if (promise) expect(room.state.features.floor.waiting.size + room.state.features.floor.kept.size).toBe(0);
      for (const { id } of questions)
        expect(room.state.features.floor.pastHands.get(id)).toMatchObject({ promised: true });
    }),
    { numRuns: 40 },
  );
});

const ownTexts = (room: Scenario): readonly string[] =>
  people.map((name) => JSON.stringify({ ...room.of(name), revision: 0 }));

test('L4 H13 P3 whoever’s hand is kept, comes back, is cleared or promised is told', () => {
  const story = fc.array(act, { minLength: 10, maxLength: 30 });
  fc.assert(
    fc.property(story, (acts) => {
      const room = Scenario.open();
      const segments = plan(room, 'Opening', 'Panel', 'Close');
      const end: Act = (open) => open.phase('ended');
      for (const one of [...acts, end]) {
        const [before, revision] = [ownTexts(room.wait(1000)), room.state.revision];
        one(room, segments);
        const told = new Set(room.entries.slice(revision).flatMap((entry) => [...concerned(room.state, entry)]));
        const after = ownTexts(room);
        expect(people.filter((name, index) => before[index] !== after[index] && !told.has(`p-${name}`))).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});
