import type { FactsOf, RefusalKey } from '../wire/refusal-keys.ts';
import type { Sent, Step } from './acts/random-room.ts';
import type { Scenario } from './scenario.ts';

/** What is written where somebody looks who is told it. */
export const canary = 'CANARY';

/** Some facts for sentences that are made of them: a key without any, or with others, does not compile. */
export type SomeFacts = {
  readonly [Key in RefusalKey as keyof FactsOf<Key> extends never ? never : Key]?: FactsOf<Key>;
};

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
  /**
   * Fields that name a text, in the events that this feature makes something of: golden logs are kept without what people
   * wrote, and get made-up words there. One that is forgotten is named where every record is to be told with words.
   */
  readonly texts?: readonly string[];
  /** For each of its refusals whose sentence is made of facts. */
  readonly facts?: SomeFacts;
  /** Texts of commands that are held against what stands there, and are no words of anybody. */
  readonly compared?: readonly string[];
};
