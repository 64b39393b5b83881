import { feature } from '../../kernel/feature.ts';
import { commands } from './commands.ts';
import { ask, edit, stand, unstand, withdraw } from './asking/decide.ts';
import { answer, answered, approve, hide, label, merge, pin, reopen } from './screening/decide.ts';
import { putOnStage } from './on-stage/decide.ts';
import type { QuestionEvent } from './events.ts';
import { evolve, type Heard } from './evolve.ts';
import { exportTables } from './told/exports.ts';
import { setHeldWords } from './screening/held-words.ts';
import { concerns, personalView } from './told/personal.ts';
import { holds, letsGo } from './lets-go.ts';
import { recap } from './told/recap.ts';
import { questionsRead } from './told/reads.ts';
import { questionsRecords } from './records.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { initialQuestions, type QuestionsState } from './state.ts';
import { publicView, staffView, stageView } from './told/views.ts';

export const questions = feature<QuestionsState, QuestionEvent, Code, Heard, typeof questionsRecords>()({
  initial: initialQuestions,
  records: questionsRecords,
  refusals,
  texts,
  commands,
  decide: {
    'question.ask': (state, { data, actor }, context) => ask(state, data, actor, context),
    'question.edit': (state, { data, actor }, context) => edit(state, data.questionId, data.text, actor, context),
    'question.withdraw': (state, { data, actor }) => withdraw(state, data.questionId, actor),
    'question.stand': (state, { data, actor }) => stand(state, data.questionId, actor),
    'question.unstand': (state, { data, actor }) => unstand(state, data.questionId, actor),
    'question.answered': (state, { data, actor }) => answered(state, data.questionId, actor),
    'question.approve': (state, { data, actor }, context) => approve(state, data.questionId, data, actor, context),
    'question.pin': (state, { data }) => pin(state, data.questionId, true),
    'question.unpin': (state, { data }) => pin(state, data.questionId, false),
    'question.reopen': (state, { data, actor }) => reopen(state, data.questionId, data, actor),
    'question.hide': (state, { data, actor }, context) => hide(state, data.questionId, data.reason, actor, context),
    'question.merge': (state, { data, actor }) => merge(state, data.questionId, data.into, actor),
    'question.label': (state, { data }, context) => label(state, data.questionId, data.label, context),
    'question.answer': (state, { data, actor }, context) => answer(state, data.questionId, data, actor, context),
    'question.onstage': (state, { data, actor }, context) => putOnStage(state, data.questionId, data, actor, context),
    'held-words.set': (state, { data, actor }, context) => setHeldWords(state, data, actor, context),
  },
  letsGo,
  holds,
  evolve,
  views: {
    public: publicView,
    stage: stageView,
    staff: staffView,
    personal: { of: personalView, concerns },
  },
  reads: { questions: questionsRead },
  exports: exportTables,
  recap,
});
