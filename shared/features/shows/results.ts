import type { Contents } from '../../kernel/contents.ts';
import { emptyBallot, type Show, type ShowsState } from './state.ts';
import { countsOfAnswers, countsOfResult, isTold, type Counts } from './tally.ts';

/** The answers that are counted where a show is open, and the contents they had then: some may have changed since. */
export type Counted = { readonly state: ShowsState; readonly contents: Contents };

/** How a show stands, for whoever may know it: nobody at all before a sealed one is revealed (S2). */
export function countsOf(
  state: ShowsState,
  show: Show,
  contents: Contents,
  counted: Counted = { state, contents },
): Counts | undefined {
  if (!isTold(show)) return undefined;
  if (show.state !== 'open') return countsOfResult(show.result, contents);
  const { answers } = counted.state.ballots.get(show.id) ?? emptyBallot;
  return countsOfAnswers(show, answers, counted.contents);
}

export function answeredOf(show: Show, counting: ShowsState): number {
  return show.state === 'open' ? (counting.ballots.get(show.id)?.answers.size ?? 0) : show.result.answered;
}
