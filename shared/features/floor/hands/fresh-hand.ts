import type { Stamp } from '../../../kernel/outcome.ts';
import type { HandId, HandKind, Sign } from '../events.ts';
import { floorLimits } from '../limits.ts';
import { handTurn, type FloorState } from '../state.ts';

/** The next numeral nobody carries; a numeral just freed rests until the others had their turn. */
export function freshSign(state: FloorState): Sign {
  // Each hand that is raised looks at all others: without an iterator's object for each of them, nor a set of them.
  const taken: boolean[] = [];
  state.waiting.forEach(({ sign }) => void (taken[sign.numeral] = true));
  state.kept.forEach(({ hand }) => void (taken[hand.sign.numeral] = true));
  const onFloor = handTurn(state.floor);
  if (onFloor !== undefined) taken[onFloor.hand.sign.numeral] = true;
  const before = state.undo === undefined ? undefined : handTurn(state.undo.before.floor);
  if (before !== undefined) taken[before.hand.sign.numeral] = true;
  let numeral = (state.lastNumeral % floorLimits.numeralsBeforeReuseCount) + 1;
  for (let tried = 1; taken[numeral] === true; tried += 1)
    numeral =
      tried < floorLimits.numeralsBeforeReuseCount
        ? (numeral % floorLimits.numeralsBeforeReuseCount) + 1
        : Math.max(floorLimits.numeralsBeforeReuseCount, numeral) + 1;
  return { colour: ((numeral - 1) % floorLimits.turnColoursCount) + 1, numeral };
}

/** What every hand has when it comes to be. */
export function freshHand(id: HandId, sign: Sign, { at, revision, index }: Stamp, kind: HandKind = 'speak') {
  return { id, sign, kind, skips: 0, placed: false, hidden: false, raisedAt: at, revision, index } as const;
}
