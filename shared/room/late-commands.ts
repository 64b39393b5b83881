import type { CommandSpec, CommandSpecs } from '../kernel/commands.ts';
import type { Role } from '../kernel/roles.ts';
import { features } from './features.ts';

const specs = Object.values(features).flatMap(({ commands }) => Object.entries<CommandSpec>(commands));

/**
 * How old a command may be and still go out by itself, in milliseconds; all that are not in it may be of any age. Pages
 * carry what this comes to and nothing that it comes from: the build puts the one in place of the other.
 */
export const lateAfterMs: Readonly<Record<string, number>> = Object.fromEntries(
  specs.flatMap(([type, spec]) => (spec.lateAfterMs < Infinity ? [[type, spec.lateAfterMs]] : [])),
);

type LateOf<F, By> = F extends { readonly commands: infer Specs extends CommandSpecs }
  ? {
      [Type in keyof Specs & string]: By extends Specs[Type]['from'][number]
        ? number extends Specs[Type]['lateAfterMs']
          ? never
          : Type
        : never;
    }[keyof Specs & string]
  : never;

/** Those of a role: whoever sent one may find it offered, and is told which it is. `Infinity` has no type but `number`. */
export type LateCommand<By extends Role> = LateOf<(typeof features)[keyof typeof features], By>;
