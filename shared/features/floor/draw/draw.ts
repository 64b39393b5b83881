import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Steps } from '../../../kernel/decider.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId, idsFrom } from '../../../kernel/ids.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { floorLimits } from '../limits.ts';
import type { Placed } from '../queue/queue.ts';
import { refusals, type Code } from '../refusals.ts';
import { lotOf, sealOf } from './seal.ts';
import type { DrawRecord } from '../records.ts';
import type { FloorState, QueuedHand } from '../state.ts';

/* H2: the order of the draw is that of a seed whose hash everybody saw before, and whose seed everybody sees after. */

type DrawEvent = Extract<FloorEvent, { type: 'draw.committed' | 'queue.drawn' }>;

/** Commits to the seed of the next draw; takes two fresh ids from `place`. */
function commitment(context: Context, place: number): Extract<FloorEvent, { type: 'draw.committed' }> {
  const seed = freshId(context, place + 1);
  return { type: 'draw.committed', draw: freshId(context, place), seed, hash: sealOf(seed) };
}

/**
 * Where the draw is the rule and nothing is committed to yet. One that is open stays, whatever the rule is meanwhile:
 * nobody can have another seed by switching to and fro.
 */
export function firstCommitment({ rule, draws }: FloorState, context: Context): readonly FloorEvent[] {
  return rule === 'draw' && draws.commitment === undefined ? [commitment(context, idsFrom.consequence + 2)] : [];
}

/** Main hands that wait for a draw: a moderator's placing is a place of its own. */
function undrawn({ waiting, prefix, draws }: FloorState): readonly QueuedHand[] {
  const placed = new Set(prefix);
  return [...waiting.values()].filter(({ id, kind }) => kind === 'speak' && !placed.has(id) && !draws.drawnAs.has(id));
}

export function draw(state: FloorState, actor: Actor, context: Context): Decision<FloorEvent, Code> {
  if (state.rule !== 'draw') return refusals.notDrawn();
  const hands = undrawn(state);
  if (hands.length === 0) return state.waiting.isEmpty() ? refusals.nobodyWaits() : refusals.allPlaced();
  const { commitment: open } = state.draws;
  if (open === undefined) throw new Error('There is a rule of drawing without a seed.');
  const lots = hands.map(({ id, sign }) => ({ id, lot: lotOf(open.seed, sign.numeral) }));
  const order = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
  return {
    events: [
      { type: 'queue.drawn', draw: open.draw, hands: order, ...byOf(actor) },
      commitment(context, idsFrom.decision),
    ],
  };
}

/** Whom Next may call and the deck may take, in their order: under the rule of the draw nobody who was not drawn. */
export function inTurn(state: FloorState, order: readonly Placed[]): readonly QueuedHand[] {
  const hands = order.map(({ hand }) => hand);
  if (state.rule !== 'draw') return hands;
  const waits = new Set(undrawn(state).map(({ id }) => id));
  /* Who was said to be next stays so when the rule becomes the draw. */
  return hands.filter(({ id }) => !waits.has(id) || id === state.deck || id === state.displaced);
}

export function nobodyToCall(state: FloorState) {
  return state.waiting.isEmpty() ? refusals.nobodyWaits() : refusals.nobodyDrawn();
}

export const evolveDraws: Steps<FloorState, DrawEvent> = {
  'draw.committed': (state, { draw: id, seed, hash }) => ({
    ...state,
    draws: { ...state.draws, commitment: { draw: id, seed, hash } },
  }),
  'queue.drawn': (state, { draw: id, hands }, { at }) => {
    const { commitment: open, drawnAs, past } = state.draws;
    if (open?.draw !== id) return state;
    const numerals = hands.flatMap((hand) => state.waiting.get(hand)?.sign.numeral ?? []);
    const round = past.length + 1;
    return {
      ...state,
      draws: {
        drawnAs: drawnAs.withMutations((all) => hands.forEach((hand: HandId, index) => all.set(hand, [round, index]))),
        past: [...past, { hash: open.hash, seed: open.seed, at, numerals }],
      },
    };
  },
};

/** The hash of the seed that the next draw will show. */
export function drawHash({ rule, draws }: FloorState): string | undefined {
  return rule === 'draw' ? draws.commitment?.hash : undefined;
}

/** The draw that was last, for everybody to check. */
export function drawRecord({ rule, draws }: FloorState): DrawRecord | undefined {
  const last = draws.past.at(-1);
  if (rule !== 'draw' || last === undefined) return undefined;
  const { hash, seed, numerals } = last;
  return {
    round: draws.past.length,
    hash,
    seed,
    numerals: numerals.slice(0, floorLimits.publicDrawnCount),
    total: numerals.length,
  };
}
