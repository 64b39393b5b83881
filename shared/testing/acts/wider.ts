import type { Fixture } from '../fixture.ts';
import { fixtures } from '../fixtures.ts';
import type { Scenario } from '../scenario.ts';
import { randomActs, stepsOf, take, type RandomAct, type Step } from './random-room.ts';

/*
 * What the room's own rules seldom meet, so that no property's runs are spent on it: named by the tests that are about
 * all there is. Every command that no other act sends is sent by an act of its feature's fixture.
 */

const widerActs: ReadonlyMap<string, Fixture['acts'][string]> = new Map(
  fixtures.flatMap(([feature, { acts }]) =>
    Object.entries(acts).map(([act, come]) => [`${feature} ${act}`, come] as const),
  ),
);
const ofFeatures = [...widerActs.keys()];

/* What only a few moments of a room allow. */
const seldomDone = [
  'accept-by-phone',
  'accept-by-phone',
  'heard',
  'lost',
  'lost',
  'lost',
  'cut',
  'cut',
  'cut',
] as const;

/** Of all acts there are. */
export const anySteps = stepsOf<string>([...randomActs, ...ofFeatures, ...ofFeatures, ...seldomDone], 40);

const isRandom = (step: Step<string>): step is Step<RandomAct> => (randomActs as readonly string[]).includes(step.act);

/** Does one step; what it came to is in `room.last`. */
export function takeAny(room: Scenario, step: Step<string>): void {
  if (isRandom(step)) return take(room, step);
  room.wait(step.ms);
  room.last = { events: [] };
  const sent = widerActs.get(step.act)?.(room, step);
  if (sent !== undefined) room.when(sent[0], { type: sent[1], data: sent[2] });
}
