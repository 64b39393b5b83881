import type { CommandSpec } from '../kernel/feature.ts';
import { features } from './features.ts';

const specs = Object.values(features).flatMap(({ commands }) => Object.entries<CommandSpec>(commands));

/**
 * How old a command may be and still go out by itself, in milliseconds; all that are not in it may be of any age. Pages
 * carry what this comes to and nothing that it comes from: the build puts the one in place of the other.
 */
export const lateAfterMs: Readonly<Record<string, number>> = Object.fromEntries(
  specs.flatMap(([type, spec]) => (spec.lateAfterMs < Infinity ? [[type, spec.lateAfterMs]] : [])),
);
