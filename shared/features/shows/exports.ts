import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { record } from '../../kernel/records.ts';
import { byCount, screenedWords } from './cloud.ts';
import type { ShowRow } from './records.ts';
import { answeredOf, countsOf } from './results.ts';
import type { Show, ShowsState } from './state.ts';
import { choicesOf, meanOf } from './tally.ts';

type Row = Pick<ShowRow, 'choice' | 'count' | 'countedByEye' | 'leftOut'>;

function words(state: ShowsState, show: Show, contents: Contents): readonly Row[] {
  const counts = countsOf(state, show, contents);
  if (counts === undefined) return [{}];
  const said = screenedWords(show.screening, contents);
  const given = byCount(counts).map(([word, count]) => ({
    choice: word,
    count,
    countedByEye: show.counted.get(word) ?? 0,
    ...(said.get(word) === 'hidden' ? { leftOut: true } : {}),
  }));
  const byEyeAlone = [...show.counted]
    .filter(([word]) => !counts.has(word))
    .map(([word, countedByEye]) => ({ choice: word, count: 0, countedByEye }));
  const rows = [...given, ...byEyeAlone];
  return rows.length === 0 ? [{}] : rows;
}

function choices(state: ShowsState, show: Show, contents: Contents): readonly Row[] {
  if (show.kind === 'words') return words(state, show, contents);
  const counts = countsOf(state, show, contents);
  return choicesOf(show).map((key, index) => ({
    choice: show.kind === 'options' ? (textOf(contents, show.options[index]) ?? '') : key,
    ...(counts === undefined ? {} : { count: counts.get(key) ?? 0, countedByEye: show.counted.get(key) ?? 0 }),
  }));
}

/** One row a show and choice; a sealed one that was never revealed has no counts, here neither (S2). */
function showRows(state: ShowsState, contents: Contents): readonly ShowRow[] {
  return state.order.flatMap((id) => {
    const show = state.shows.get(id);
    if (show === undefined) return [];
    const counts = countsOf(state, show, contents);
    const common = {
      show: id,
      prompt: textOf(contents, show.prompt) ?? '',
      kind: show.kind,
      reveal: show.reveal,
      state: show.state,
      openedAt: show.openedAt,
      ...(show.state === 'open' ? {} : { closedAt: show.result.at }),
      answered: answeredOf(show, state),
      most: show.most,
      mean: counts === undefined ? undefined : meanOf(show, counts),
    };
    return choices(state, show, contents).map((row): ShowRow => record({ ...common, ...row }));
  });
}

/** In the order in which they would have been opened. */
function preparedRows({ prepared }: ShowsState, contents: Contents): readonly ShowRow[] {
  return prepared.flatMap((show) => {
    const { kind, reveal, most } = show;
    const prompt = textOf(contents, show.prompt) ?? '';
    const common = { show: show.id, prompt, kind, reveal, state: 'prepared', answered: 0, most } as const;
    const rows =
      kind === 'options' ? show.options.map((id) => ({ choice: textOf(contents, id) ?? '' })) : [{ choice: undefined }];
    return rows.map((row): ShowRow => record({ ...common, ...row }));
  });
}

export const exportTables = (state: ShowsState, { contents }: Lens): { readonly shows: readonly ShowRow[] } => ({
  shows: [...showRows(state, contents), ...preparedRows(state, contents)],
});
