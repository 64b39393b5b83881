import { textOf } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { limits } from '../../kernel/limits.ts';
import { record, type FieldsOf } from '../../kernel/records.ts';
import { cloudOf, forPhones } from './cloud.ts';
import { showsLimits } from './limits.ts';
import type { RecapShow, ShowsRecap } from './records.ts';
import { answeredOf, countsOf } from './results.ts';
import type { Tally } from './events.ts';
import type { Show, ShowsState } from './state.ts';
import { choicesOf, tallyOf, type Counts } from './tally.ts';

type Fields = Pick<FieldsOf<RecapShow>, 'answered' | 'tally' | 'counted' | 'fewer'>;

const leastCount = limits.recapLeastPeopleCount;
const isCrowd = (count: number): boolean => count >= leastCount;

const some = (tally: Tally): Tally | undefined => (Object.keys(tally).length === 0 ? undefined : tally);

/**
 * Whether the number of all who answered gives away nothing about the few: what remains of it is about enough people
 * itself, and is not so many that each of the few choices must have the most it can have.
 */
function keepsSecret(remaining: number, fewer: number): boolean {
  return fewer === 0 || (isCrowd(remaining) && remaining < fewer * (leastCount - 1));
}

/** C3: a choice of fewer than five people is named without a number, and no sum tells it. */
function chosen(show: Show, counts: Counts, answered: number): Fields {
  const all = choicesOf(show).map((choice) => [choice, counts.get(choice) ?? 0] as const);
  const shown = all.filter(([, count]) => isCrowd(count));
  const fewer = all.filter(([, count]) => !isCrowd(count)).map(([choice]) => choice);
  const remaining = answered - shown.reduce((sum, [, count]) => sum + count, 0);
  return {
    answered: isCrowd(answered) && keepsSecret(remaining, fewer.length) ? answered : undefined,
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

function results(state: ShowsState, show: Show, lens: Lens): Fields {
  /* S2: of a sealed one that nobody revealed there is nothing to tell. */
  const counts = countsOf(state, show, lens.contents);
  if (counts === undefined) return {};
  return show.kind === 'words' ? cloud(state, show, counts, lens) : chosen(show, counts, answeredOf(show, state));
}

/** C1: the shows of hands in their order. */
export function recap(state: ShowsState, lens: Lens): ShowsRecap {
  const { contents } = lens;
  const shows = state.order.flatMap((id) => {
    const show = state.shows.get(id);
    const prompt = textOf(contents, show?.prompt);
    if (show === undefined || prompt === undefined) return [];
    const { kind, reveal } = show;
    const options = kind === 'options' ? show.options.map((option) => textOf(contents, option) ?? '') : undefined;
    const told: RecapShow = record({ prompt, kind, options, reveal, ...results(state, show, lens) });
    return [told];
  });
  return { shows };
}
