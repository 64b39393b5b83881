import { z } from 'zod';
import { count, id, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const voice = z.enum(['self', 'read']);

const told = z.strictObject({
  text,
  name: text.exactOptional(),
  voice,
  pinned: yes.exactOptional(),
  /** It was a hand that did not get the floor: an answer in writing is promised (H13). */
  promised: yes.exactOptional(),
  label: text.exactOptional(),
  /** Where it was answered in writing. */
  answer: text.exactOptional(),
  at: time,
});

export type ToldQuestion = Told<typeof told>;

const question = told.extend({ state: z.enum(['open', 'onstage', 'answered']) });
export type QuestionRecord = Told<typeof question>;

/** The one on the big screen, in the words it had when it was put there (T3). */
const stageQuestion = z.strictObject({
  text,
  name: text.exactOptional(),
  voice,
  state: z.literal('onstage'),
  label: text.exactOptional(),
  weight: count,
  at: time,
});
export type StageQuestionRecord = Told<typeof stageQuestion>;

const staffQuestion = told.extend({
  state: z.enum(['new', 'open', 'onstage', 'answered', 'hidden', 'merged']),
  /** How often its author changed it: what is approved is what was read. */
  version: count,
  anonymous: z.boolean(),
  /** A held word is in it (Q6). */
  held: yes.exactOptional(),
  heldIn: z.array(z.enum(['text', 'name', 'label'])).exactOptional(),
  weight: count,
  /** Why it was hidden. */
  reason: text.exactOptional(),
  /** The question it was put together with. */
  into: id.exactOptional(),
  muted: yes.exactOptional(),
});
export type StaffQuestionRecord = Told<typeof staffQuestion>;

/** Which questions phones get, in the order of asking, and how many there are in all. */
const questions = z.strictObject({ order: z.array(id), total: count, mode: z.enum(['off', 'open', 'screened']) });
/** How many people stand with each, along with `questions.order`. */
const weights = z.strictObject({ w: z.array(count) });

/** How many there are in each lane. */
const inbox = z.strictObject({
  new: count,
  held: count,
  open: count,
  answered: count,
  hidden: count,
  merged: count,
  total: count,
  /** Answers in writing, and how many of them were given (H13). */
  promised: count.exactOptional(),
  kept: count.exactOptional(),
});
export type InboxRecord = Told<typeof inbox>;

const heldWords = z.strictObject({
  languages: z.array(z.enum(['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'])),
  added: z.array(text),
  allowed: z.array(text),
});
export type HeldWordsRecord = Told<typeof heldWords>;

const ownQuestion = z.strictObject({
  id,
  text,
  state: z.enum(['new', 'open', 'onstage', 'answered', 'hidden', 'merged']),
  anonymous: z.boolean(),
  voice,
  promised: yes.exactOptional(),
  editable: yes.exactOptional(),
  reason: text.exactOptional(),
  into: id.exactOptional(),
  answer: text.exactOptional(),
});
export type OwnQuestionRecord = Told<typeof ownQuestion>;

const personal = z.strictObject({
  questions: z.array(ownQuestion).exactOptional(),
  /** Questions one stands with. */
  stood: z.array(id).exactOptional(),
});
export type OwnQuestions = Told<typeof personal>;

const recapQuestion = z.strictObject({
  id,
  text,
  name: text.exactOptional(),
  weight: count.exactOptional(),
  state: z.enum(['open', 'answered']),
  answer: text.exactOptional(),
  label: text.exactOptional(),
  promised: yes.exactOptional(),
  at: time,
});
const recap = z.strictObject({
  questions: z.strictObject({
    asked: count,
    answered: count,
    promised: count.exactOptional(),
    kept: count.exactOptional(),
    items: z.array(recapQuestion),
  }),
});
export type QuestionsRecap = Told<typeof recap>;

/** A page of them. */
const page = z.strictObject({ total: count, items: z.array(staffQuestion.extend({ id })) });
export type QuestionsPage = Told<typeof page>;

/** Empty cells where there is nothing to say. */
const row = z.strictObject({
  number: z.int().min(1),
  askedAt: time,
  state: staffQuestion.shape.state,
  text,
  name: text,
  anonymous: z.boolean(),
  voice,
  promised: z.boolean(),
  weight: count,
  label: text,
  answer: text,
  hiddenBecause: text,
  mergedInto: z.union([count, z.literal('')]),
});
export type QuestionRow = Told<typeof row>;

export const questionsRecords = {
  public: { questions, weights, 'question:': question },
  stage: { 'question:': stageQuestion },
  staff: { inbox, 'held-words': heldWords, 'question:': staffQuestion },
  personal,
  recap,
  reads: { questions: page },
  exports: { questions: row },
} as const satisfies WireSchemas;
export type QuestionsView = ViewOf<(typeof questionsRecords)['public']>;
export type QuestionOnStage = ViewOf<(typeof questionsRecords)['stage']>;
export type QuestionsDesk = ViewOf<(typeof questionsRecords)['staff']>;
