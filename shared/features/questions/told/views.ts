import type { Facts } from '../../../kernel/facts.ts';
import { rememberBy } from '../../../kernel/remember.ts';
import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { Lens, StaffLens } from '../../../kernel/context.ts';
import { showsMuted } from '../../../kernel/mutes.ts';
import { record, recordsByOwner, type FieldsOf } from '../../../kernel/records.ts';
import { heldIn, heldWordsRecord } from '../screening/held-words.ts';
import { lanesOf, publicIds, type Lanes } from './lanes.ts';
import { questionsLimits } from '../limits.ts';
import type {
  InboxRecord,
  QuestionOnStage,
  QuestionRecord,
  QuestionsDesk,
  QuestionsView,
  StaffQuestionRecord,
  StageQuestionRecord,
  ToldQuestion,
} from '../records.ts';
import { rootOf, weightOf } from '../standing.ts';
import {
  find,
  isVisible,
  letThrough,
  shownNameId,
  type ListedQuestion,
  type Question,
  type QuestionsState,
  type VisibleQuestion,
} from '../state.ts';

/** For staff, who read it before all others do. */
export function nameOf(state: QuestionsState, question: Question, contents: Contents): string | undefined {
  return textOf(contents, shownNameId(state, question));
}

/** For everybody: a question stands without the name or label that a moderator has to read first (Q6). */
export function publicNameOf(state: QuestionsState, question: Question, contents: Contents): string | undefined {
  return textOf(contents, letThrough(state, shownNameId(state, question)));
}

export function publicLabelOf(state: QuestionsState, { label }: Question, contents: Contents): string | undefined {
  return textOf(contents, letThrough(state, label));
}

function told<Of extends ListedQuestion>(
  state: QuestionsState,
  question: Of,
  contents: Contents,
): FieldsOf<ToldQuestion> & Pick<Of, 'state'> {
  return {
    text: textOf(contents, question.text),
    name: publicNameOf(state, question, contents),
    voice: question.voice,
    state: question.state,
    pinned: question.pinned ? true : undefined,
    promised: question.promised,
    label: publicLabelOf(state, question, contents),
    answer: textOf(contents, question.answer),
    at: question.at,
  };
}

function onStageOf(state: QuestionsState): readonly VisibleQuestion[] {
  const question = state.onStage === undefined ? undefined : find(state, state.onStage.question);
  return question !== undefined && isVisible(question) ? [question] : [];
}

const publicRecordOf = recordsByOwner<QuestionRecord>();

export function publicView(state: QuestionsState, { contents }: Lens, paced: QuestionsState): QuestionsView {
  const listed = publicIds(paced).flatMap((id) => {
    const question = find(state, id);
    return question !== undefined && isVisible(question) ? [question] : [];
  });
  const view: { -readonly [Key in keyof QuestionsView]: QuestionsView[Key] } = {
    questions: { order: listed.map(({ id }) => id), total: lanesOf(paced.all).visible.length, mode: state.mode },
    weights: { w: listed.map(({ id }) => weightOf(paced.standing, id)) },
  };
  for (const question of [...listed, ...onStageOf(state)])
    view[`question:${question.id}`] = publicRecordOf(question, told(state, question, contents));
  return view;
}

/** T3: the big screen gets the one question that was put on it, in the words it had then. */
export function stageView(state: QuestionsState, { contents }: Lens, paced: QuestionsState): QuestionOnStage {
  const { onStage } = state;
  const question = onStage === undefined ? undefined : find(state, onStage.question);
  if (onStage === undefined || question === undefined) return {};
  const shown: StageQuestionRecord = record({
    text: textOf(contents, onStage.text),
    name: state.namesShown || question.bearer !== undefined ? textOf(contents, onStage.name) : undefined,
    voice: question.voice,
    state: 'onstage',
    label: publicLabelOf(state, question, contents),
    weight: weightOf(paced.standing, question.id),
    at: question.at,
  });
  return { [`question:${question.id}`]: shown };
}

function isShownMuted({ mutes }: Facts, { id, participant, anonymous }: Question): boolean {
  return participant !== undefined && showsMuted(mutes, participant, anonymous ? id : undefined);
}

/** Everything a moderator may know of a question: all but who asked it without a name. */
export function staffFields(
  state: QuestionsState,
  question: ListedQuestion,
  { contents, facts }: Lens,
  paced: QuestionsState = state,
): FieldsOf<StaffQuestionRecord> {
  const waits = heldIn(state, question);
  return {
    ...told(state, question, contents),
    name: nameOf(state, question, contents),
    label: textOf(contents, question.label),
    version: question.version,
    anonymous: question.anonymous,
    held: waits.length > 0 ? true : undefined,
    heldIn: waits.length > 0 ? waits : undefined,
    weight: weightOf(paced.standing, question.id),
    reason: textOf(contents, question.reason),
    into: question.state === 'merged' ? rootOf(state.standing, question.id) : undefined,
    muted: isShownMuted(facts, question) ? true : undefined,
  };
}

function inbox(lanes: Lanes): InboxRecord {
  const { promised } = lanes;
  return record({
    new: lanes.new.length,
    held: lanes.new.filter(({ held }) => held).length,
    open: lanes.open.length,
    answered: lanes.answered.length,
    hidden: lanes.hidden.length,
    merged: lanes.aside.length - lanes.hidden.length,
    total: lanes.all.length,
    promised: promised.length > 0 ? promised.length : undefined,
    kept: promised.length > 0 ? promised.filter(({ state }) => state === 'answered').length : undefined,
  });
}

const staffRecordOf = recordsByOwner<StaffQuestionRecord>();

function makeStaffView(state: QuestionsState, lens: StaffLens, paced: QuestionsState): QuestionsDesk {
  const lanes = lanesOf(state.all);
  const bound = questionsLimits.staffQuestionsPerLaneCount;
  const seenByAll = publicIds(paced).flatMap((id) => find(state, id) ?? []);
  const shown = new Set<ListedQuestion>([
    ...lanes.new.slice(0, bound),
    ...lanes.open.slice(-bound),
    ...seenByAll.filter(isVisible),
    ...onStageOf(state),
    ...lanes.answered.slice(-bound),
    ...lanes.aside.slice(-bound),
  ]);
  const view: { -readonly [Key in keyof QuestionsDesk]: QuestionsDesk[Key] } = {
    inbox: inbox(lanes),
    'held-words': heldWordsRecord(state, lens.contents),
  };
  for (const question of shown)
    view[`question:${question.id}`] = staffRecordOf(question, staffFields(state, question, lens, paced));
  return view;
}

/**
 * A vote alone makes nothing new of it; all else that it is made of is named here. Of `paced.all` only what is read from it:
 * for those questions of before a view was made as well, and so on to the first.
 */
export const staffView = rememberBy(
  (
    { all, names, namesShown, heldWords, held }: QuestionsState,
    { contents, facts }: StaffLens,
    paced: QuestionsState,
  ) => [all, names, namesShown, facts.mutes, heldWords, held, contents, paced.standing, ...publicIds(paced)],
  makeStaffView,
);
