import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { CommandSpecs } from './commands.ts';
import type { Context } from './context.ts';
import type { AnyEvent, Decision, Outcome, Stamp } from './outcome.ts';

type Step<State, Event> = (state: State, event: Event, stamp: Stamp) => State;

/** What each event makes of a state: a feature's own all, and those of others that it hears. */
export type Steps<State, Event extends AnyEvent, Heard extends AnyEvent = never> = {
  readonly [Type in Event['type']]: Step<State, Extract<Event, { readonly type: Type }>>;
} & {
  readonly [Type in Heard['type']]?: Step<State, Extract<Heard, { readonly type: Type }>>;
};

/** The idea of a feature: commands are decided into events, events make the state, and of the state views are told. */
export type Decider<
  State,
  Event extends AnyEvent,
  Code extends string,
  Heard extends AnyEvent,
  Specs extends CommandSpecs,
  Views,
> = {
  readonly initial: State;
  readonly commands: Specs;
  /** One function per command. Gives events or a typed refusal, never throws. */
  readonly decide: {
    readonly [Type in keyof Specs & string]: (
      state: State,
      command: { readonly data: z.infer<Specs[Type]['data']>; readonly actor: Actor },
      context: Context,
    ) => Decision<Event, Code>;
  };
  /**
   * Own consequences of what others (or this feature) just decided, added to the same entry.
   * `state` already contains `events`. Runs once per feature, in registry order. `after`: the state once these own
   * events are written as well.
   */
  readonly respond?: (
    state: State,
    events: readonly (Event | Heard)[],
    context: Context,
    actor: Actor,
    after: (own: readonly Event[]) => State,
  ) => Outcome<Event>;
  /** A table keyed by event type; returns the same reference where nothing changed. */
  readonly evolve: Steps<State, Event, Heard>;
  readonly views: Views;
};
