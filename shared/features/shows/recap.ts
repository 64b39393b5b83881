import { textOf } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { limits } from '../../kernel/limits.ts';
import { record, type FieldsOf } from '../../kernel/records.ts';
import { cloudOf, forPhones } from './cloud.ts';
import { showsLimits } from './limits.ts';
import { meanForAll } from './recap-mean.ts';
import type { RecapShow, ShowsRecap } from './records.ts';
import { answeredOf, countsOf } from './results.ts';
import type { Tally } from './events.ts';
import type { Show, ShowsState } from './state.ts';
import { choicesOf, tallyOf, type Counts } from './tally.ts';

type Fields = Pick<
  FieldsOf<RecapShow>,
  'answered' | 'tally' | 'counted' | 'fewer' | 'mean' | 'revealed' | 'unanswered'
>;

const leastCount = limits.recapLeastPeopleCount;
/** As many have chosen what is named without a number, at most. */
const mostFew = leastCount - 1;
const isCrowd = (count: number): boolean => count >= leastCount;

const some = (tally: Tally): Tally | undefined => (Object.keys(tally).length === 0 ? undefined : tally);

/**
 * Whether the number of all who answered gives away nothing about the few: what remains of it is about enough people
 * itself, and is not so many that each of the few choices must have the most it can have.
 */
function keepsSecret(remaining: number, fewer: number): boolean {
  return fewer === 0 || (isCrowd(remaining) && remaining < fewer * mostFew);
}

/**
 * The same where people chose several, up to `most` each: each chose one at least, so what is shown says how often the
 * few choices were chosen at least and at most.
 */
function severalKeepSecret(answered: number, most: number, shown: number, fewer: number): boolean {
  if (fewer === 0) return true;
  const least = answered - shown;
  const tellsNothing = least <= 0 || (isCrowd(least) && least < fewer * mostFew);
  return tellsNothing && answered * most - shown >= fewer * mostFew;
}

/** C3: a choice of fewer than five people is named without a number, and no sum tells it. */
function chosen(show: Show, counts: Counts, answered: number): Fields {
  const offered = choicesOf(show).map((choice) => [choice, counts.get(choice) ?? 0] as const);
  const shown = offered.filter(([, count]) => isCrowd(count));
  const fewer = offered.filter(([, count]) => !isCrowd(count)).map(([choice]) => choice);
  const sum = shown.reduce((all, [, count]) => all + count, 0);
  const isSecretKept =
    show.most === undefined
      ? keepsSecret(answered - sum, fewer.length)
      : severalKeepSecret(answered, show.most, sum, fewer.length);
  const told = isCrowd(answered) && isSecretKept ? answered : undefined;
  return {
    answered: told,
    mean: meanForAll(show, counts, fewer, told),
    tally: some(tallyOf(shown)),
    fewer: fewer.length === 0 ? undefined : fewer,
    counted: some(tallyOf([...show.counted].filter(([, count]) => isCrowd(count)))),
  };
}

/** Words of at least five people, as phones could see them. */
function cloud(state: ShowsState, show: Show, counts: Counts, lens: Lens): Fields {
  const words = cloudOf(counts, show.screening, lens).filter((word) => forPhones(word, state.screened));
  const shown = words.filter(({ count }) => isCrowd(count)).slice(0, showsLimits.cloudWordsCount);
  const seen = new Set(words.map(({ word }) => word));
  const answered = answeredOf(show, state);
  return {
    answered: isCrowd(answered) ? answered : undefined,
    tally: some(tallyOf(shown.map(({ word, count }) => [word, count] as const))),
    counted: some(tallyOf([...show.counted].filter(([word, count]) => seen.has(word) && isCrowd(count)))),
  };
}

const isUnanswered = ({ counted }: Show, answered: number): boolean =>
  answered === 0 && [...counted.values()].every((count) => count === 0);

function results(state: ShowsState, show: Show, lens: Lens): Fields {
  /* S2: of a sealed one that nobody revealed there is nothing to tell. */
  const counts = countsOf(state, show, lens.contents);
  if (counts === undefined) return {};
  const answered = answeredOf(show, state);
  return {
    ...(show.kind === 'words' ? cloud(state, show, counts, lens) : chosen(show, counts, answered)),
    revealed: show.reveal === 'sealed' ? true : undefined,
    /* Of nobody it gives nobody away, and every screen told it. */
    unanswered: isUnanswered(show, answered) ? true : undefined,
  };
}

/** C1: the shows of hands in their order. */
export function recap(state: ShowsState, lens: Lens): ShowsRecap {
  const { contents } = lens;
  const shows = state.order.flatMap((id) => {
    const show = state.shows.get(id);
    const prompt = textOf(contents, show?.prompt);
    if (show === undefined || prompt === undefined) return [];
    const { kind, reveal, most } = show;
    const options = kind === 'options' ? show.options.map((option) => textOf(contents, option) ?? '') : undefined;
    const told: RecapShow = record({ prompt, kind, options, most, reveal, ...results(state, show, lens) });
    return [told];
  });
  return { shows };
}
