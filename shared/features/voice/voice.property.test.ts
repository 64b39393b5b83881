import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../room/entry.ts';
import type { RoomEvent } from '../../room/features.ts';
import { needsOf } from '../../room/needs.ts';
import { stepsOf, take, type Step } from '../../testing/acts/random-room.ts';
import { Scenario } from '../../testing/scenario.ts';

const often = ['raise', 'next', 'accept-by-phone', 'accept-by-phone', 'heard', 'heard', 'heard', 'lost'] as const;
const seldom = ['start', 'end', 'undo', 'undo', 'cut', 'sound', 'accept', 'walk-up', 'ask', 'onstage'] as const;
const once = ['follow-up', 'decline', 'skip', 'lower', 'remove', 'extend'] as const;
const speaking = stepsOf([...often, ...often, ...often, ...often, ...seldom, ...once], 40);

function expectAlways(look: (room: Scenario) => void): void {
  const walk = (run: readonly Step[]) => {
    const room = Scenario.open().sound();
    for (const step of run) {
      const before = room.entries.length;
      take(room, step);
      if (room.entries.length > before) look(room);
    }
  };
  fc.assert(fc.property(speaking, walk), { numRuns: 50 });
}

test('V1 two pages may signal each other only while that turn is on the floor by phone, and only its own person’s', () => {
  let stood = 0;
  let heard = 0;
  expectAlways((room) => {
    const { floor, voice } = room.state.features;
    const turn = 'turn' in floor.floor ? floor.floor.turn : undefined;
    const isByPhone = 'voice' in floor.floor && floor.floor.voice === 'phone';
    expect(room.public['voice']?.['turnId']).toBe(isByPhone ? turn?.id : undefined);
    expect('seat' in floor.floor ? floor.floor.seat : undefined).toEqual(voice.line?.seat);
    const relay = needsOf(room.state).relay;
    const mayStand = isByPhone && turn?.cut !== true && voice.sound !== undefined;
    expect(relay !== undefined).toBe(mayStand);
    if (relay === undefined) return;
    stood += 1;
    heard += room.public['voice']?.['line'] === 'live' ? 1 : 0;
    expect(room.public['room']?.['phase']).toBe('live');
    expect(relay.turn).toBe(room.turnId);
    const hand = turn?.hand;
    expect(relay.from.seat.participant).toBe(hand?.from === 'staff' ? undefined : hand?.participant);
    expect(relay.to.seat.participant).toBe('p-screen');
    expect(room.public['voice']?.['sound']).toBe(true);
  });
  expect(stood).toBeGreaterThan(100);
  expect(heard).toBeGreaterThan(40);
});

test('P3 no shared view of a random room tells which page speaks or plays', () => {
  expectAlways((room) => {
    expect(JSON.stringify([room.public, room.stage, room.staff])).not.toMatch(/tab-of|second-|p-screen/u);
  });
});

type Clock = { readonly turn: string; readonly ranMs: number; readonly runsSince: number | undefined };

/** How long each turn ran, added up from the log stretch by stretch. */
function clocks(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const over = new Map<string, number>();
  let clock: Clock | undefined;
  let before: { readonly clock: Clock | undefined; readonly at: number } | undefined;
  const stopped = (one: Clock, at: number): Clock => ({
    ...one,
    // What is known only later may take back some of it, and never more than all.
    ranMs: Math.max(0, one.ranMs + (one.runsSince === undefined ? 0 : at - one.runsSince)),
    runsSince: undefined,
  });
  for (const { at, events } of entries)
    for (const event of events as readonly RoomEvent[]) {
      if (event.type === 'queue.advanced') before = { clock, at };
      if (event.type === 'turn.opened' || event.type === 'turn.started')
        clock = { turn: event.turn, ranMs: 0, runsSince: at };
      if (event.type === 'turn.paused' && clock !== undefined) clock = stopped(clock, event.since ?? at);
      if (event.type === 'turn.resumed' && clock !== undefined) clock = { ...clock, runsSince: at };
      if (event.type === 'turn.ended') {
        if (clock?.turn === event.turn) over.set(event.turn, stopped(clock, at).ranMs);
        clock = undefined;
      }
      if (event.type === 'queue.undone' && before !== undefined) {
        clock = before.clock === undefined ? undefined : stopped(before.clock, before.at);
        if (clock !== undefined) {
          over.delete(clock.turn);
          if (before.clock?.runsSince !== undefined) clock = { ...clock, runsSince: at };
        }
      }
    }
  return over;
}

test('V4 a turn took as long as it ran, however often it stood still, and Undo gives back what it took', () => {
  let paused = 0;
  let turns = 0;
  expectAlways((room) => {
    const entry = room.entries.at(-1);
    paused += entry?.events.some(({ type }) => type === 'turn.resumed') === true ? 1 : 0;
    if (entry?.events.some(({ type }) => type === 'turn.ended') !== true) return;
    const took = new Map<string, number>();
    for (const [id, { startedAt, endedAt, end }] of room.state.features.floor.pastTurns)
      if (startedAt !== undefined && end !== 'undone') took.set(id, endedAt - startedAt);
    turns += took.size;
    expect(took).toEqual(clocks(room.entries));
  });
  expect(turns).toBeGreaterThan(50);
  expect(paused).toBeGreaterThan(5);
});
