import type { Sample } from '../../kernel/shell.ts';

/** Sums of taps, for the recap's curve: the log never holds a single one, nor whose it was. */
export type ReactionEvent = { readonly type: 'pulse.sampled' } & Sample;
