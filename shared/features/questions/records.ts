import { z } from 'zod';
import { count, id, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const voice = z.enum(['self', 'read']);

const told = z.strictObject({
  text,
  name: text.exactOptional(),
  voice,
  pinned: yes.exactOptional(),
  promised: yes.exactOptional().describe('a hand that did not get the floor: an answer in writing is promised'),
  label: text.exactOptional(),
  answer: text.exactOptional().describe('where it was answered in writing'),
  at: time,
});

export type ToldQuestion = Told<typeof told>;

const question = told
  .extend({ state: z.enum(['open', 'onstage', 'answered']) })
  .describe('Those in `questions.order`, and the one on the big screen.');
export type QuestionRecord = Told<typeof question>;

const stageQuestion = z
  .strictObject({
    text,
    name: text.exactOptional(),
    voice,
    state: z.literal('onstage'),
    label: text.exactOptional(),
    weight: count,
    at: time,
  })
  .describe('The one on the big screen, in the words it had when it was put there.');
export type StageQuestionRecord = Told<typeof stageQuestion>;

const staffQuestion = told.extend({
  state: z.enum(['new', 'open', 'onstage', 'answered', 'hidden', 'merged']),
  version: count.describe('how often its author changed it: what is approved is what was read'),
  anonymous: z.boolean(),
  held: yes.exactOptional().describe('a held word is in it'),
  heldIn: z
    .array(z.enum(['text', 'name', 'label']))
    .exactOptional()
    .describe('in which words'),
  weight: count.describe('how many people stand with it'),
  reason: text.exactOptional().describe('why it was hidden'),
  into: id.exactOptional().describe('the question it was put together with'),
  muted: yes.exactOptional(),
});
export type StaffQuestionRecord = Told<typeof staffQuestion>;

const questions = z
  .strictObject({ order: z.array(id), total: count, mode: z.enum(['off', 'open', 'screened']) })
  .describe('Which ones phones get, the 30 most stood with, the 20 newest and all pinned, in the order of asking.');
const weights = z
  .strictObject({ w: z.array(count) })
  .describe('How many people stand with each, aligned with `questions.order`; an author does not count.');

const inbox = z
  .strictObject({
    new: count,
    held: count,
    open: count,
    answered: count,
    hidden: count,
    merged: count,
    total: count,
    promised: count.exactOptional().describe('answers in writing'),
    kept: count.exactOptional().describe('how many of those were given'),
  })
  .describe('How many there are in each lane.');
export type InboxRecord = Told<typeof inbox>;

const heldWords = z.strictObject({
  languages: z.array(z.enum(['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'])),
  added: z.array(text),
  allowed: z.array(text),
  version: count.describe('how often it was changed'),
});
export type HeldWordsRecord = Told<typeof heldWords>;

const ownQuestion = z.strictObject({
  id,
  text,
  state: z.enum(['new', 'open', 'onstage', 'answered', 'hidden', 'merged']),
  anonymous: z.boolean(),
  voice,
  promised: yes.exactOptional(),
  editable: yes.exactOptional().describe('its words may still be changed'),
  reason: text.exactOptional().describe('why it was hidden'),
  into: id.exactOptional().describe('the question it was put together with'),
  answer: text.exactOptional(),
});
export type OwnQuestionRecord = Told<typeof ownQuestion>;

const personal = z.strictObject({
  questions: z.array(ownQuestion).exactOptional().describe('one’s own'),
  stood: z.array(id).exactOptional().describe('questions and hands one stands with'),
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

const page = z.strictObject({
  total: count,
  items: z
    .array(staffQuestion.extend({ id }).meta({ title: 'question' }))
    .describe('50 at a time: the fields of the staff record, and its `id`'),
});
export type QuestionsPage = Told<typeof page>;

const row = z
  .strictObject({
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
  })
  .describe('Empty cells where there is nothing to say.');
export type QuestionRow = Told<typeof row>;

export const questionsRecords = {
  public: { questions, weights, 'question:': question },
  stage: { 'question:': stageQuestion },
  staff: {
    inbox,
    'held-words': heldWords,
    'question:': staffQuestion.describe('At most 100 of each lane, the others by `read`.'),
  },
  personal,
  recap,
  reads: { questions: page },
  exports: { questions: row },
} as const satisfies WireSchemas;
export type QuestionsView = ViewOf<(typeof questionsRecords)['public']>;
export type QuestionOnStage = ViewOf<(typeof questionsRecords)['stage']>;
export type QuestionsDesk = ViewOf<(typeof questionsRecords)['staff']>;
