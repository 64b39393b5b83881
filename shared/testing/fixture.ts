import type { Sent, Step } from './acts/random-room.ts';
import type { Scenario } from './scenario.ts';

/** What is written where somebody looks who is told it. */
export const canary = 'CANARY';

/**
 * What the tests of the whole room know of a feature: `shared/features/<name>/testing/fixture.ts` exports its own, as
 * `fixture`.
 */
export type Fixture = {
  /**
   * Acts of random rooms, by name: what a step comes to in the room as it is, or nothing. One of them sends each command
   * that no act of `random-room.ts` sends, and so that a room accepts it now and then.
   */
  readonly acts: { readonly [act: string]: (room: Scenario, step: Step<string>) => Sent | undefined };
  /** Whatever can happen of it, once, for golden logs; of a room that is live, whose floor is free before and after. */
  readonly evening?: (room: Scenario) => Scenario;
  /**
   * For each text that a command may bring, by its path (`agenda.set.segments[].title`): how it is written, and who is
   * told it before anybody has done anything more, in words of `canaries.test.ts`. `write` may give a room of its own.
   */
  readonly canaries: { readonly [text: string]: readonly [write: (room: Scenario) => unknown, toldTo: string] };
  /** Texts of commands that are held against what stands there, and are no words of anybody. */
  readonly compared?: readonly string[];
};
