import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Decision } from '../../kernel/outcome.ts';
import type { Surge } from '../../kernel/shell.ts';
import { freshId } from '../../kernel/ids.ts';
import { momentsLimits } from './limits.ts';
import type { CalledKind, MomentEvent } from './events.ts';
import { refusals, type Code } from './refusals.ts';
import type { MomentsState } from './state.ts';

type Decided = Decision<MomentEvent, Code>;

const lengthMs: { readonly [kind in CalledKind]: number } = {
  applause: momentsLimits.applauseMs,
  'three-two-one': momentsLimits.threeTwoOneMs,
  wave: momentsLimits.waveMs,
  quiet: momentsLimits.quietMs,
};

/** From when on the room may find the next one: not often, and never into one that the host called (R3). */
export function foundFrom({ moments }: MomentsState): number {
  const last = moments.last();
  if (last === undefined) return 0;
  return Math.max(last.at + momentsLimits.momentEveryMs, last.how === 'called' ? last.endsAt : 0);
}

/** So many are kept of a room; two days of the most there can be are far fewer. */
export const isFull = ({ moments }: MomentsState): boolean => moments.size >= momentsLimits.momentsPerRoomCount;

/** R3. Any node may propose; the rules stand here. */
export function find(state: MomentsState, { kind, people, here }: Surge, context: Context): Decided {
  if (context.facts.phase === 'ended') return refusals.roomEnded();
  if (!state.palette.includes(kind)) return refusals.noSuchReaction();
  if (people < momentsLimits.momentLeastPeopleCount || people < state.leastShare * here) return refusals.tooFew();
  if (context.now < foundFrom(state) || isFull(state)) return refusals.justWas();
  const showAt = context.now + momentsLimits.momentLeadMs;
  return { events: [{ type: 'moment.found', moment: freshId(context), kind, showAt }] };
}

/** R3: how large the newest moment was. Who reached the threshold is only where it began. */
export function measure({ moments }: MomentsState, { people, here, peak }: Surge, { now }: Context): Decided {
  const found = moments.findLast(({ how }) => how === 'found');
  if (found?.how !== 'found') return refusals.noSuchMoment();
  if (found.measure !== undefined || now > found.at + momentsLimits.measuredWithinMs) return refusals.measured();
  if (people < momentsLimits.momentLeastPeopleCount) return refusals.tooFew();
  const share = Math.min(1, Math.round((1_000 * people) / Math.max(1, here)) / 1_000);
  return { events: [{ type: 'moment.measured', moment: found.id, people, here, share, peak }] };
}

/** R4: it begins at one instant on every screen. */
export function call(state: MomentsState, kind: CalledKind, actor: Actor, context: Context): Decided {
  const last = state.moments.findLast(({ how }) => how === 'called');
  if (last?.how === 'called' && context.now < last.endsAt) return refusals.stillRunning();
  if (isFull(state)) return refusals.tooMany();
  const showAt = context.now + momentsLimits.momentLeadMs;
  const endsAt = showAt + lengthMs[kind];
  return { events: [{ type: 'moment.called', moment: freshId(context), kind, showAt, endsAt, ...byOf(actor) }] };
}

export function stop({ moments }: MomentsState, id: string, actor: Actor, { now }: Context): Decided {
  const moment = moments.findLast((one) => one.id === id);
  if (moment === undefined) return refusals.noSuchMoment();
  if (moment.how === 'found') return refusals.foundByTheRoom();
  if (moment.endsAt <= now) return refusals.over();
  return { events: [{ type: 'moment.stopped', moment: id, ...byOf(actor) }] };
}
