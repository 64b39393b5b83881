import { z } from 'zod';
import { count, id, numbers, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const kind = z.enum(['hands', 'options', 'scale', 'words']);
const reveal = z.enum(['live', 'sealed']);
const state = z.enum(['open', 'closed', 'revealed']);
const tally = numbers.describe('a choice as text (`true`, `0`, `5`, a word) to how many gave it');

const options = z.array(text).exactOptional();
const most = count.exactOptional().describe('of the options one person may choose up to so many; absent: one');
const mean = z.number().exactOptional().describe('of a scale, not rounded; absent below five answers and while sealed');

const show = z.strictObject({
  prompt: text,
  kind,
  options,
  most,
  state,
  reveal,
  answered: count,
  tally: tally.exactOptional().describe('a choice as text (`true`, `0`, `5`, a word) to a number; absent while sealed'),
  counted: tally.exactOptional().describe('the same by eye, of those without a phone'),
  mean,
  showAt: time.exactOptional().describe('when every screen reveals it, where that is agreed'),
  at: time,
});
export type ShowRecord = Told<typeof show>;

const word = z.strictObject({
  word: text,
  count,
  held: yes.exactOptional(),
  hidden: yes.exactOptional(),
  approved: yes.exactOptional(),
});
export type CloudWordRecord = Told<typeof word>;

const staffShow = show.extend({ words: z.array(word).exactOptional().describe('of a cloud') });
export type StaffShowRecord = Told<typeof staffShow>;

const preparedShow = z
  .strictObject({ prompt: text, kind, options, most, reveal, version: count.describe('how often it was changed') })
  .describe('What is still to be asked: nobody else knows of it.');
export type PreparedShowRecord = Told<typeof preparedShow>;

const prepared = z.strictObject({ order: z.array(id) }).describe('In which order it will be asked; at most 30.');

const personal = z.strictObject({
  answers: z
    .record(id, z.union([z.boolean(), z.number(), z.array(text), z.array(z.number())]))
    .exactOptional()
    .describe('one’s own in open shows, by show'),
});
export type OwnAnswers = Told<typeof personal>;

const recapShow = z.strictObject({
  prompt: text,
  kind,
  options,
  most,
  reveal,
  answered: count.exactOptional(),
  tally: tally.exactOptional(),
  counted: tally.exactOptional(),
  mean: mean.describe('of a scale, to one decimal; absent where it would tell how many gave one of `fewer`'),
  fewer: z.array(text).exactOptional().describe('choices that fewer than five people gave'),
  revealed: yes.exactOptional().describe('of a sealed one'),
  unanswered: yes.exactOptional().describe('its result was there for all to see, and nobody had answered'),
});
export type RecapShow = Told<typeof recapShow>;
const recap = z.strictObject({ shows: z.array(recapShow) });
export type ShowsRecap = Told<typeof recap>;

const row = z
  .strictObject({
    show: id,
    prompt: text,
    kind,
    reveal,
    state: z.enum(['prepared', ...state.options]),
    openedAt: time.exactOptional().describe('absent of a prepared one'),
    closedAt: time.exactOptional(),
    answered: count,
    most,
    mean,
    choice: text.exactOptional(),
    count: count.exactOptional(),
    countedByEye: count.exactOptional(),
    leftOut: yes.exactOptional().describe('a word that a moderator hid'),
  })
  .describe('One a show and choice.');

export type ShowRow = Told<typeof row>;

export const showsRecords = {
  public: { 'show:': show.describe('Those that are open and the newest closed ones.') },
  staff: { 'show:': staffShow, prepared, 'prepared:': preparedShow },
  personal,
  recap,
  exports: { shows: row },
} as const satisfies WireSchemas;
export type ShowsView = ViewOf<(typeof showsRecords)['public']>;
export type StaffShowsView = ViewOf<(typeof showsRecords)['staff']>;
