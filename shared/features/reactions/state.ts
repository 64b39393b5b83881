import { List } from 'immutable';
import type { Sample } from '../../kernel/shell.ts';

/** A sample as it is kept: the seconds stay in the log, all that is asked of them is the busiest. */
export type PeakSample = Omit<Sample, 'seconds'> & { readonly peak: number };

export type ReactionsState = {
  /** What can be tapped; empty where reactions are off. */
  readonly palette: readonly string[];
  readonly samples: List<PeakSample>;
};

export const initialReactions: ReactionsState = { palette: [], samples: List() };
