import type { Contents } from '../../kernel/contents.ts';
import { emptyBallot, type Show, type ShowsState } from './state.ts';
import { countsOfAnswers, countsOfResult, isTold, type Counts } from './tally.ts';

/**
 * How a show stands, for whoever may know it: nobody at all before a sealed one is revealed (S2). `counting` is the
 * state whose answers are counted where the show is open.
 */
export function countsOf(
  state: ShowsState,
  show: Show,
  contents: Contents,
  counting: ShowsState = state,
): Counts | undefined {
  if (!isTold(show)) return undefined;
  if (show.state !== 'open') return countsOfResult(show.result, contents);
  const { answers } = counting.ballots.get(show.id) ?? emptyBallot;
  return countsOfAnswers(show, answers, contents);
}

export function answeredOf(show: Show, counting: ShowsState): number {
  return show.state === 'open' ? (counting.ballots.get(show.id)?.answers.size ?? 0) : show.result.answered;
}
