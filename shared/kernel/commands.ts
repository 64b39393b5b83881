import type { z } from 'zod';
import type { ActorRole } from './roles.ts';

export type CommandSpec<Schema extends z.ZodType = z.ZodType> = {
  readonly from: readonly ActorRole[];
  /** How old one may be and still go out by itself: sent later it would surprise the room. `Infinity`: it keeps its meaning. */
  readonly lateAfterMs: number;
  readonly data: Schema;
  /** It replaces the sender's own words: as often as one person and one address may, where there were words before. */
  readonly rewords?: true;
  /** What a whole room does at the same moment: one of each person in a while is never slowed. */
  readonly spared?: true;
};
export type CommandSpecs = { readonly [type: string]: CommandSpec };
