import { textOf, type Contents } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';
import type { Lens, StaffLens } from '../../kernel/context.ts';
import { remember } from '../../kernel/remember.ts';
import { recordsByOwner, type FieldsOf } from '../../kernel/records.ts';
import { cloudOf, forPhones, screenedWords, type CloudWord } from './cloud.ts';
import type { Choice, ShowEvent, Tally } from './events.ts';
import { showsLimits } from './limits.ts';
import type {
  CloudWordRecord,
  OwnAnswers,
  PreparedShowRecord,
  ShowRecord,
  ShowsView,
  StaffShowRecord,
  StaffShowsView,
} from './records.ts';
import { answeredOf, countsOf, type Counted } from './results.ts';
import type { PreparedShow, Show, ShowsState } from './state.ts';
import { choiceOf, isTold, meanOf, tallyOf, type Counts } from './tally.ts';

type Counting = { readonly state: ShowsState; readonly paced: Counted } & Pick<Lens, 'contents' | 'facts'>;

const wholeTally = remember((counts: Counts): Tally => tallyOf(counts));
const countedByEye = remember((counted: Show['counted']): Tally => tallyOf(counted));

/** The words of a cloud that one audience sees, made once as long as nothing about it changes. */
function cloudTally(sees: (word: CloudWord, screened: boolean) => boolean) {
  const of = (screened: boolean) =>
    remember((words: readonly CloudWord[]): Tally => {
      const seen = words.filter((word) => sees(word, screened)).slice(0, showsLimits.cloudWordsCount);
      return tallyOf(seen.map(({ word, count }) => [word, count]));
    });
  const whenOpen = of(false);
  const whenScreened = of(true);
  return (words: readonly CloudWord[], { screened }: ShowsState) => (screened ? whenScreened(words) : whenOpen(words));
}

type Audience<Told extends ShowRecord> = {
  readonly cloud: ReturnType<typeof cloudTally>;
  readonly recordOf: (owner: Show, fields: FieldsOf<Told>) => Told;
};
const phones: Audience<ShowRecord> = { cloud: cloudTally(forPhones), recordOf: recordsByOwner<ShowRecord>() };
/** T3: on the big screen only what a moderator approved. */
const screens: Audience<ShowRecord> = {
  cloud: cloudTally(({ approved }) => approved),
  recordOf: recordsByOwner<ShowRecord>(),
};
const staff: Audience<StaffShowRecord> = { cloud: phones.cloud, recordOf: recordsByOwner<StaffShowRecord>() };

function cloudWords(show: Show, { state, paced, contents, facts }: Counting): readonly CloudWord[] | undefined {
  if (show.kind !== 'words') return undefined;
  const counts = countsOf(state, show, contents, paced);
  return counts === undefined ? undefined : cloudOf(counts, show.screening, { contents, facts });
}

function tally(
  show: Show,
  { state, paced, contents, facts }: Counting,
  { cloud }: Pick<Audience<ShowRecord>, 'cloud'>,
): Tally | undefined {
  const list = cloudWords(show, { state, paced, contents, facts });
  if (list !== undefined) return cloud(list, state);
  const counts = countsOf(state, show, contents, paced);
  return counts === undefined ? undefined : wholeTally(counts);
}

/** What was counted by eye; a word that was left out of the cloud is left out here too. */
function countedOf(show: Show, contents: Contents): Tally | undefined {
  const said = screenedWords(show.screening, contents);
  const told = said.size === 0 ? show.counted : show.counted.filter((_count, word) => said.get(word) !== 'hidden');
  return told.size === 0 ? undefined : countedByEye(told);
}

const optionsOf = ({ options }: PreparedShow, contents: Contents): readonly string[] =>
  options.map((id) => textOf(contents, id) ?? '');

function fieldsOf(show: Show, counted: Counting, audience: Pick<Audience<ShowRecord>, 'cloud'>): FieldsOf<ShowRecord> {
  const { contents, paced, state } = counted;
  const counts = countsOf(state, show, contents, paced);
  return {
    prompt: textOf(contents, show.prompt),
    kind: show.kind,
    options: show.kind === 'options' ? optionsOf(show, contents) : undefined,
    most: show.most,
    state: show.state,
    reveal: show.reveal,
    answered: answeredOf(show, paced.state),
    tally: tally(show, counted, audience),
    counted: isTold(show) ? countedOf(show, contents) : undefined,
    mean: counts === undefined ? undefined : meanOf(show, counts),
    showAt: show.state === 'open' ? undefined : show.showAt,
    at: show.openedAt,
  };
}

/** The open ones and the newest closed ones. */
function onScreens({ shows, open, closed }: ShowsState): readonly Show[] {
  const newest = closed.slice(-(showsLimits.publicShowsCount - open.length));
  return [...newest, ...open].flatMap((id) => shows.get(id) ?? []);
}

function viewOf<Told>(state: ShowsState, recordOf: (show: Show) => Told): { readonly [key: `show:${string}`]: Told } {
  const view: { [key: `show:${string}`]: Told } = {};
  for (const show of onScreens(state)) view[`show:${show.id}`] = recordOf(show);
  return view;
}

function shared(counted: Counting, audience: Audience<ShowRecord>): ShowsView {
  return viewOf(counted.state, (show) => audience.recordOf(show, fieldsOf(show, counted, audience)));
}

const counting = (
  state: ShowsState,
  { contents, facts, pacedContents = contents }: Lens,
  paced: ShowsState,
): Counting => ({
  state,
  paced: { state: paced, contents: pacedContents },
  contents,
  facts,
});

export const publicView = (state: ShowsState, lens: Lens, paced: ShowsState): ShowsView =>
  shared(counting(state, lens, paced), phones);

export const stageView = (state: ShowsState, lens: Lens, paced: ShowsState): ShowsView =>
  shared(counting(state, lens, paced), screens);

const marked = ({ word, count, held, hidden, approved }: CloudWord): CloudWordRecord => ({
  word,
  count,
  ...(held ? { held } : {}),
  ...(hidden ? { hidden } : {}),
  ...(approved ? { approved } : {}),
});
const staffWords = remember((list: readonly CloudWord[]) =>
  list.slice(0, showsLimits.staffCloudWordsCount).map(marked),
);

export function staffView(state: ShowsState, lens: StaffLens, paced: ShowsState): StaffShowsView {
  const counted = counting(state, lens, paced);
  const shown = viewOf(state, (show) => {
    const list = cloudWords(show, counted);
    const words = list === undefined ? undefined : staffWords(list);
    return staff.recordOf(show, { ...fieldsOf(show, counted, staff), words });
  });
  return { ...shown, ...preparedView(state, lens) };
}

const preparedRecord = recordsByOwner<PreparedShowRecord>();

/** What is still to be asked: before it is, nobody but staff knows of it. */
function preparedView({ prepared }: ShowsState, { contents }: StaffLens): StaffShowsView {
  if (prepared.length === 0) return {};
  const view: { [key: `prepared:${string}`]: PreparedShowRecord } = {};
  for (const show of prepared) {
    const { kind, reveal, most, version } = show;
    const options = kind === 'options' ? optionsOf(show, contents) : undefined;
    const prompt = textOf(contents, show.prompt);
    view[`prepared:${show.id}`] = preparedRecord(show, { prompt, kind, options, most, reveal, version });
  }
  return { ...view, prepared: { order: prepared.map(({ id }) => id) } };
}

/** One's own answers in open shows. */
export function personalView(state: ShowsState, participant: ParticipantId, { contents }: Lens): OwnAnswers {
  const own: { [show: string]: Choice } = {};
  for (const [id, { answers }] of state.ballots) {
    const choice = choiceOf(contents, answers.get(participant));
    if (choice !== undefined) own[id] = choice;
  }
  return Object.keys(own).length === 0 ? {} : { answers: own };
}

/**
 * Closing concerns everybody who answered, and nobody is told: who that was is not kept, and thousands of records at
 * one moment would hold up the room. A phone knows from the show itself that its answer there is over.
 */
export function concerns(_state: ShowsState, events: readonly { readonly type: string }[]): readonly ParticipantId[] {
  return (events as readonly ShowEvent[]).flatMap((event) =>
    event.type === 'show.answered' ? [event.participant] : [],
  );
}
