import { z } from 'zod';
import { count, id, numbers, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const kind = z.enum(['hands', 'options', 'scale', 'words']);
const reveal = z.enum(['live', 'sealed']);
const state = z.enum(['open', 'closed', 'revealed']);
const tally = numbers.describe('a choice as text (`true`, `0`, `5`, a word) to how many gave it');

const show = z.strictObject({
  prompt: text,
  kind,
  options: z.array(text).exactOptional(),
  state,
  reveal,
  answered: count,
  tally: tally.exactOptional().describe('a choice as text (`true`, `0`, `5`, a word) to a number; absent while sealed'),
  counted: tally.exactOptional().describe('the same by eye, of those without a phone'),
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

const personal = z.strictObject({
  answers: z
    .record(id, z.union([z.boolean(), z.number(), z.array(text)]))
    .exactOptional()
    .describe('one’s own in open shows, by show'),
});
export type OwnAnswers = Told<typeof personal>;

const recapShow = z.strictObject({
  prompt: text,
  kind,
  options: z.array(text).exactOptional(),
  reveal,
  answered: count.exactOptional(),
  tally: tally.exactOptional(),
  counted: tally.exactOptional(),
  fewer: z.array(text).exactOptional().describe('choices that fewer than five people gave'),
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
    state,
    openedAt: time,
    closedAt: time.exactOptional(),
    answered: count,
    choice: text.exactOptional(),
    count: count.exactOptional(),
    countedByEye: count.exactOptional(),
    leftOut: yes.exactOptional().describe('a word that a moderator hid'),
  })
  .describe('One a show and choice.');

export type ShowRow = Told<typeof row>;

export const showsRecords = {
  public: { 'show:': show.describe('Those that are open and the newest closed ones.') },
  staff: { 'show:': staffShow },
  personal,
  recap,
  exports: { shows: row },
} as const satisfies WireSchemas;
export type ShowsView = ViewOf<(typeof showsRecords)['public']>;
export type StaffShowsView = ViewOf<(typeof showsRecords)['staff']>;
