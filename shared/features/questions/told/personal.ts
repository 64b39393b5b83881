import { textOf } from '../../../kernel/contents.ts';
import type { ParticipantId } from '../../../kernel/actor.ts';
import type { Lens } from '../../../kernel/context.ts';
import { record } from '../../../kernel/records.ts';
import type { QuestionEvent, QuestionId } from '../events.ts';
import type { Heard } from '../evolve.ts';
import { questionsLimits } from '../limits.ts';
import type { OwnQuestionRecord, OwnQuestions } from '../records.ts';
import { familyOf, isLocked, lineOf, rootOf, stoodWith, supportersOf, weightOf } from '../standing.ts';
import { authorIn, isListed, ownQuestions, type ListedQuestion, type QuestionsState } from '../state.ts';

function ownRecord(state: QuestionsState, question: ListedQuestion, { contents }: Lens): OwnQuestionRecord {
  const { id, state: where, anonymous, voice } = question;
  const mayEdit = (where === 'new' || where === 'open') && !isLocked(state.standing, id);
  return record({
    id,
    text: textOf(contents, question.text),
    state: where,
    anonymous,
    voice,
    promised: question.promised,
    editable: mayEdit ? true : undefined,
    reason: textOf(contents, question.reason),
    into: where === 'merged' ? rootOf(state.standing, id) : undefined,
    answer: textOf(contents, question.answer),
  });
}

export function personalView(state: QuestionsState, participant: ParticipantId, lens: Lens): OwnQuestions {
  const own = ownQuestions(state, participant).filter(isListed).slice(-questionsLimits.ownQuestionsCount);
  const stood = stoodWith(state.standing, participant);
  return record({
    questions: own.length === 0 ? undefined : own.map((question) => ownRecord(state, question, lens)),
    stood: stood.length === 0 ? undefined : stood,
  });
}

type Told = {
  /** Whose authors see a change. */
  readonly questions: readonly QuestionId[];
  readonly people: readonly ParticipantId[];
};

type Event = QuestionEvent | Heard;
type Tellers = {
  readonly [Type in Event['type']]?: (state: QuestionsState, event: Extract<Event, { type: Type }>) => Told;
};

const about = (...questions: readonly QuestionId[]): Told => ({ questions, people: [] });

/** The first who stands with a question locks its words, the last who leaves it frees them. */
function toldByStanding({ standing }: QuestionsState, question: QuestionId, person: ParticipantId): Told {
  return { questions: lineOf(standing, question).filter((id) => weightOf(standing, id) <= 1), people: [person] };
}

/** Those that were merged into it stand by themselves again, and so do the people who stood with them. */
const goneAndReleased = (
  { standing, touched }: QuestionsState,
  { question }: { readonly question: QuestionId },
): Told => ({
  questions: [question, ...touched],
  people: touched.flatMap((id) => [...supportersOf(standing, id)]),
});

const tellers: Tellers = {
  'question.asked': (_state, { participant }) => ({ questions: [], people: [participant] }),
  'hands.promised': (_state, { promised }) => ({ questions: promised.map(({ hand }) => hand), people: [] }),
  'question.edited': (_state, { question }) => about(question),
  'question.withdrawn': goneAndReleased,
  'question.hidden': goneAndReleased,
  'person.removed': ({ standing, touched }) => ({
    questions: touched,
    people: touched.flatMap((id) => [...supportersOf(standing, id)]),
  }),
  'question.approved': (_state, { question }) => about(question),
  'question.answered': (_state, { question }) => about(question),
  'question.stood': (state, { question, participant }) => toldByStanding(state, question, participant),
  'question.unstood': (state, { question, participant }) => toldByStanding(state, question, participant),
  'question.staged': ({ touched }, { question }) => about(question, ...touched),
  'question.merged': ({ standing }, { question }) => ({
    questions: [...familyOf(standing, question), ...lineOf(standing, question)],
    people: [...supportersOf(standing, question)],
  }),
  'question.reopened': ({ standing, touched }, { question }) => ({
    questions: [question, ...touched],
    people: [...supportersOf(standing, question)],
  }),
  'turn.ended': ({ touched }) => about(...touched),
  'queue.undone': ({ touched }) => about(...touched),
};

/** Whose own record these events may have changed. A vote concerns its voter, not everybody who asked. */
export function concerns(state: QuestionsState, events: readonly Event[]): readonly ParticipantId[] {
  const authorOf = authorIn(state);
  return events.flatMap((event) => {
    const teller = tellers[event.type] as ((state: QuestionsState, event: Event) => Told) | undefined;
    const told = teller?.(state, event);
    return told === undefined ? [] : [...told.questions.flatMap((id) => authorOf(id) ?? []), ...told.people];
  });
}
