import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newest } from '../features/stage/leads.ts';
import { limits } from '../kernel/limits.ts';
import type { View } from '../kernel/records.ts';
import { isRejection } from '../kernel/rejection.ts';
import { apply, diff } from '../wire/patch.ts';
import { peopleNames, steps, take, type Step } from '../testing/acts/random-room.ts';
import { ReferenceQueue } from '../testing/reference-queue.ts';
import { ana, attendee, host, Scenario, system } from '../testing/scenario.ts';
import { orderOf } from '../testing/order-of.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import type { Entry } from './entry.ts';
import { decide, registry } from './room.ts';
import { replay } from '../testing/replay.ts';
import { concerned } from './views.ts';

const runs = { numRuns: 300 } as const;
const ids = Array.from({ length: limits.freshIdsPerCommandCount }, (_, place) => `x${place}`);

function walked(run: readonly Step[], look: (room: Scenario) => void): Scenario {
  const room = Scenario.open();
  look(room);
  for (const step of run) {
    const before = [room.state, room.away.size];
    take(room, step);
    /* Most of what is tried is refused and changes nothing; looking at everything takes long. */
    if (room.state !== before[0] || room.away.size !== before[1]) look(room);
  }
  return room;
}

function expectAlways(look: (room: Scenario) => void): void {
  fc.assert(
    fc.property(steps, (run) => void walked(run, look)),
    runs,
  );
}

test('a room replayed from its log, as stored, equals the live one', () => {
  fc.assert(
    fc.property(steps, (run) => {
      const room = walked(run, () => undefined);
      const stored = JSON.parse(JSON.stringify(room.entries)) as Entry[];
      expect(sortedJson(replay(stored))).toBe(sortedJson(room.state));
    }),
    runs,
  );
});

test('H2 H5 H6 H10 the public order is the one recomputed from the log by the plain rules', () => {
  let judged = 0;
  expectAlways((room) => {
    const reference = ReferenceQueue.of(room.entries);
    if (!reference.judged) return;
    judged += 1;
    const { deck, displaced } = room.state.features.floor;
    expect(room.public['deck']?.['handId']).toBe(deck);
    expect(orderOf(room.public)).toEqual(reference.order(deck, displaced));
  });
  expect(judged).toBeGreaterThan(1_000);
});

test('H6 H7 no hand is lost: it waits, is on the floor, or ended in exactly one way', () => {
  expectAlways((room) => {
    const { waiting, floor, pastHands, handOf, followUpOf, orderHandOf } = room.state.features.floor;
    const mapOf = { speak: handOf, 'follow-up': followUpOf, order: orderHandOf };
    const onFloor = 'turn' in floor ? floor.turn.hand.id : undefined;
    for (const { id, kind, where, person } of ReferenceQueue.of(room.entries).hands.values()) {
      const places = [waiting.has(id), onFloor === id, pastHands.has(id)];
      expect(places).toEqual([where === 'waiting', where === 'floor', where !== 'waiting' && where !== 'floor']);
      if (person !== undefined) expect(mapOf[kind].get(person) === id).toBe(where === 'waiting' || where === 'floor');
    }
  });
});

test('H6 one person on the floor at a time, and their own phone says the same', () => {
  expectAlways((room) => {
    const called = peopleNames.filter((name) => 'turn' in room.of(name));
    expect(called.length).toBeLessThanOrEqual(1);
    const [name] = called;
    if (name !== undefined)
      expect(room.of(name)['turn']).toMatchObject({ id: room.turnId, state: room.floor['state'] });
    /* Called to ask their question, or to follow up, a person's main hand goes on waiting. */
    if (name !== undefined && room.floor['kind'] === 'speak' && !('questionId' in (room.of(name)['turn'] as object)))
      expect(room.queue).not.toContain(name);
  });
});

test('H10 somebody is on deck only in live while the floor is occupied, and is then first in the queue', () => {
  expectAlways((room) => {
    const { onDeck } = room;
    if (onDeck === undefined) return;
    expect(room.public['room']?.['phase']).toBe('live');
    expect(room.floor['state']).not.toBe('free');
    expect(room.queue[0]).toBe(onDeck);
  });
});

test('H2 follow-ups belong to the last main turn on air: two at most, one a person, none by who had it', () => {
  let followed = 0;
  expectAlways((room) => {
    const { hands, lastMain } = ReferenceQueue.of(room.entries);
    const all = [...hands.values()].filter(({ kind }) => kind === 'follow-up');
    for (const { where, follows } of all) if (where === 'waiting') expect(follows).toBe(lastMain?.turn);
    const taken = all.filter(({ where, follows }) => follows === lastMain?.turn && isTaken(where));
    const people = taken.map(({ person }) => person);
    expect(people.length).toBeLessThanOrEqual(2);
    expect(new Set([...people, lastMain?.person]).size).toBe(people.length + 1);
    const isLive = room.public['room']?.['phase'] === 'live';
    expect((room.public['queue']?.['followUps'] as { left: number } | undefined)?.left).toBe(
      isLive && lastMain !== undefined ? 2 - taken.length : undefined,
    );
    followed += taken.length;
  });
  expect(followed).toBeGreaterThan(100);
});

const isTaken = (where: string) => where === 'waiting' || where === 'floor' || where === 'spoken';

test('H4 the weight of a hand is the number of people who stand with it, whatever else happened', () => {
  let weighed = 0;
  expectAlways((room) => {
    const { supporters } = ReferenceQueue.of(room.entries);
    for (const id of orderOf(room.public)) {
      const people = supporters.get(id) ?? new Set();
      expect(room.public[`hand:${id}`]?.['standing'] ?? 0).toBe(people.size);
      weighed += people.size;
      for (const name of peopleNames)
        expect(((room.of(name)['stood'] ?? []) as readonly string[]).includes(id)).toBe(people.has(`p-${name}`));
    }
  });
  expect(weighed).toBeGreaterThan(200);
});

test('Q4 who is called to ask is told so alone, is nameless where the question is, and stands in no queue', () => {
  let called = 0;
  expectAlways((room) => {
    const { floor } = room.state.features.floor;
    const hand = 'turn' in floor ? floor.turn.hand : undefined;
    if (hand?.from !== 'question') return;
    called += 1;
    expect(room.public).not.toHaveProperty(`hand:${hand.id}`);
    expect(room.of(hand.participant.slice(2))['turn']).toMatchObject({ questionId: hand.question });
    if (hand.anonymous) for (const view of [room.public, room.stage]) expect(view['now']).not.toHaveProperty('name');
  });
  expect(called).toBeGreaterThan(100);
});

test('T1 the question the stage leads with is the one that is on stage', () => {
  let led = 0;
  expectAlways((room) => {
    const { onStage } = room.state.features.questions;
    const { scene, questionId } = room.stage['stage'] ?? {};
    expect(newest(room.state.features.stage.leads, 'question')?.id).toBe(onStage?.question);
    if (scene !== 'question') return;
    led += 1;
    expect(room.stage[`question:${String(questionId)}`]).toMatchObject({ state: 'onstage' });
  });
  expect(led).toBeGreaterThan(200);
});

test('L2 outside live nobody is on the floor', () => {
  expectAlways((room) => {
    if (room.public['room']?.['phase'] !== 'live') expect(room.floor['state']).toBe('free');
  });
});

/** Whether JSON carries it whole: no undefined, no map, no set. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  const kind: unknown = Object.getPrototypeOf(value);
  return (kind === Object.prototype || kind === Array.prototype) && Object.values(value).every(isPlain);
}

test('P3 views hold no id of a person, nothing undefined and nothing null', () => {
  expectAlways((room) => {
    const views = [room.public, room.stage, room.staff, ...peopleNames.map((name) => room.of(name))];
    expect(JSON.stringify(views)).not.toMatch(/"p-|null/);
    expect(isPlain(views)).toBe(true);
  });
});

test('P3 whoever’s own record an entry changed is told, and what an Undo takes back is told too', () => {
  fc.assert(
    fc.property(steps, (run) => {
      const room = Scenario.open();
      let before = peopleNames.map((name) => ownText(room, name));
      for (const step of run) {
        const entries = room.entries.length;
        take(room, step);
        const entry = room.entries.at(-1);
        if (room.entries.length === entries || entry === undefined) continue;
        const told = concerned(room.state, entry);
        const after = peopleNames.map((name) => ownText(room, name));
        const changed = peopleNames.filter((_name, i) => before[i] !== after[i]);
        expect(changed.filter((name) => !told.has(`p-${name}`))).toEqual([]);
        before = after;
      }
    }),
    runs,
  );
});

function ownText(room: Scenario, name: string): string {
  const { revision: _newer, ...own } = room.of(name);
  return JSON.stringify(own);
}

test('I2 a frame applied to the view before gives the view after, for every audience', () => {
  fc.assert(
    fc.property(steps, (run) => {
      let before: readonly View[] = [];
      walked(run, (room) => {
        const after = [room.public, room.stage, room.staff];
        after.forEach((view, i) => {
          const old = before[i] ?? {};
          expect(apply(old, diff(old, view) ?? {})).toEqual(view);
        });
        before = after;
      });
    }),
    runs,
  );
});

test('a refused command changes nothing, and the same question gets the same answer', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat(1000), { maxLength: 5 }), (run, salt) => {
      const room = walked(run, () => undefined);
      const before = sortedJson(room.state);
      const circumstances = { now: room.now, ids, away: room.away };
      const hand = room.state.features.floor.waiting.keySeq().get(salt[0] ?? 0) ?? 'never-was';
      for (const [who, type, data] of [
        [ana, 'queue.next', {}],
        [ana, 'hand.skip', { handId: hand }],
        [host, 'room.phase', { phase: 'break' }],
        [attendee('a'), 'hand.raise', {}],
      ] as const) {
        const ask = () => sortedJson(decide(room.state, { type, data }, who, circumstances));
        expect(ask()).toBe(ask());
      }
      expect(sortedJson(room.state)).toBe(before);
    }),
    runs,
  );
});

const types = registry.flatMap(([, { commands }]) => Object.keys(commands));

test('deciding never throws, whatever arrives: it answers with events or a code and a sentence', () => {
  const room = Scenario.open();
  room.raise('a');
  room.next();
  const garbage = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.dictionary(
      fc.constantFrom('handId', 'turnId', 'after', 'by', 'label', 'name', 'phase', 'topic', '__proto__'),
      fc.anything(),
    ),
  );
  const type = fc.oneof(
    fc.constantFrom(...types),
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString'),
  );
  const who = fc.constantFrom(ana, host, attendee('a'), system);
  fc.assert(
    fc.property(type, garbage, who, (command, data, actor) => {
      const answer = decide(room.state, { type: command, data }, actor, { now: room.now, ids, away: room.away });
      if (isRejection(answer)) {
        expect(answer.rejected).toMatch(/^[a-z-]+$/);
        expect(answer.message).toMatch(/^[A-Z].*[.!?]$/s);
      } else expect(Array.isArray(answer.events)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
