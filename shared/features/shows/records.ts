import { z } from 'zod';
import { count, id, numbers, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const kind = z.enum(['hands', 'options', 'scale', 'words']);
const reveal = z.enum(['live', 'sealed']);
const state = z.enum(['open', 'closed', 'revealed']);
/** A choice as text (`true`, `0`, `5`, a word) to how many gave it. */
const tally = numbers;

const show = z.strictObject({
  prompt: text,
  kind,
  options: z.array(text).exactOptional(),
  state,
  reveal,
  answered: count,
  /** Absent while nobody may see it (S2). */
  tally: tally.exactOptional(),
  /** By eye, of those without a phone (S3). */
  counted: tally.exactOptional(),
  /** When every screen reveals it, where that is agreed. */
  showAt: time.exactOptional(),
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

const staffShow = show.extend({ words: z.array(word).exactOptional() });
export type StaffShowRecord = Told<typeof staffShow>;

const personal = z.strictObject({
  /** One's own answers in open shows, by show. */
  answers: z.record(id, z.union([z.boolean(), z.number(), z.array(text)])).exactOptional(),
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
  /** Choices that fewer than five people gave (C3). */
  fewer: z.array(text).exactOptional(),
});
export type RecapShow = Told<typeof recapShow>;
const recap = z.strictObject({ shows: z.array(recapShow) });
export type ShowsRecap = Told<typeof recap>;

/** One a show and choice. */
const row = z.strictObject({
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
  leftOut: yes.exactOptional(),
});

export type ShowRow = Told<typeof row>;

export const showsRecords = {
  public: { 'show:': show },
  staff: { 'show:': staffShow },
  personal,
  recap,
  exports: { shows: row },
} as const satisfies WireSchemas;
export type ShowsView = ViewOf<(typeof showsRecords)['public']>;
export type StaffShowsView = ViewOf<(typeof showsRecords)['staff']>;
