import type { Steps } from '../../kernel/decider.ts';
import { withText } from '../../kernel/words/held-texts.ts';
import { heldListFrom } from '../../kernel/words/held-words.ts';
import type { FloorEvent, Promised } from '../floor/events.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { SomeSettings } from '../lifecycle/settings.ts';
import type { PeopleEvent } from '../people/events.ts';
import {
  approved,
  askedLongAgo,
  called,
  covered,
  namedOnStage,
  offStage,
  staged,
  summoned,
  turnEnded,
  undone,
} from './on-stage/evolve.ts';
import type { QuestionEvent, QuestionId } from './events.ts';
import { familyOf, forgotten, lineOf, separate, stand, unite, unstand } from './standing.ts';
import {
  authorIn,
  changed,
  find,
  isPending,
  isVisible,
  ownQuestions,
  type Question,
  type QuestionsState,
} from './state.ts';

export type Heard = FloorEvent | LifecycleEvent | PeopleEvent;

function asked(state: QuestionsState, question: Question): QuestionsState {
  const { id, index, participant } = question;
  const { askedBy } = state;
  return {
    ...state,
    all: state.all.push(question),
    indexOf: state.indexOf.set(id, index),
    askedBy: participant === undefined ? askedBy : askedBy.update(participant, [], (ids) => [...ids, id]),
  };
}

/** A hand that becomes a question, to be answered in writing (H13). */
function promised(state: QuestionsState, { hand, participant, label, topic, open, held }: Promised, at: number) {
  return asked(state, {
    id: hand,
    index: state.all.size,
    ...(participant === undefined ? {} : { participant }),
    ...(label === undefined ? {} : { bearer: label }),
    text: topic,
    version: 0,
    anonymous: false,
    voice: 'read',
    state: open ? 'open' : 'new',
    held: held === true,
    pinned: false,
    promised: true,
    at,
  });
}

/** Out of everybody's sight. */
function gone(
  state: QuestionsState,
  id: QuestionId,
  to: 'hidden' | 'merged' | 'withdrawn',
  more: Pick<Question, 'reason'> = {},
): QuestionsState {
  const left = changed(state, id, ({ reason: _before, ...one }) => ({ ...one, ...more, state: to, pinned: false }));
  return offStage(left, id);
}

function merged(state: QuestionsState, id: QuestionId): QuestionsState {
  const after = gone(state, id, 'merged');
  return find(state, id)?.state === 'new' ? changed(after, id, (one) => ({ ...one, mergedUnread: true })) : after;
}

function settled(state: QuestionsState, { questions, names }: SomeSettings): QuestionsState {
  return {
    ...state,
    mode: questions ?? state.mode,
    namesShown: names === undefined ? state.namesShown : names !== 'off',
  };
}

function reopened(state: QuestionsState, id: QuestionId, unread?: true): QuestionsState {
  const apart = separate(state.standing, id, authorIn(state));
  const touched = [...lineOf(state.standing, id), ...familyOf(apart, id)];
  const open = changed(state, id, ({ reason: _reason, answer: _answer, mergedUnread, ...one }) =>
    // To separate two, or to take a Hide back, is not to approve what nobody approved (Q3, Q6).
    mergedUnread === true || unread === true ? { ...one, state: 'new' } : { ...one, state: 'open', held: false },
  );
  return offStage({ ...open, standing: apart, touched }, id);
}

/** What others had asked too does not go with the one it was put together with. */
function released(state: QuestionsState, id: QuestionId, ids = state.standing.mergedIn.get(id) ?? []): QuestionsState {
  return ids.reduce<QuestionsState>(
    (next, one) => {
      const apart = reopened(next, one);
      return { ...apart, touched: [...next.touched, ...apart.touched] };
    },
    { ...state, touched: [] },
  );
}

export const evolve: Steps<QuestionsState, QuestionEvent, Heard> = {
  'question.asked': (before, { question, participant, text, anonymous, voice, state, held }, { at }) =>
    asked(before, {
      id: question,
      index: before.all.size,
      participant,
      text,
      version: 0,
      anonymous,
      voice,
      state,
      held,
      pinned: false,
      at,
    }),
  'question.edited': (before, { question, text, state, held }, { at }) =>
    changed(before, question, (one) => ({
      ...one,
      text,
      version: one.version + 1,
      editedAt: at,
      state,
      held,
      pinned: state === 'open' && one.pinned,
    })),
  'question.withdrawn': (state, { question }) => released(gone(state, question, 'withdrawn'), question),
  'question.stood': (state, { question, participant }) => {
    const isOver = (id: QuestionId) => {
      const root = find(state, id);
      return root === undefined || !isVisible(root);
    };
    const standing = forgotten(state.standing, participant, isOver);
    return { ...state, standing: stand(standing, question, participant, authorIn(state)) };
  },
  'question.unstood': (state, { question, participant }) => ({
    ...state,
    standing: unstand(state.standing, question, participant, authorIn(state)),
  }),
  'question.approved': approved,
  'question.hidden': (state, { question, reason, releases = [] }) =>
    released(gone(state, question, 'hidden', reason === undefined ? {} : { reason }), question, releases),
  'question.pinned': (state, { question, on }) => changed(state, question, (one) => ({ ...one, pinned: on })),
  'question.merged': (state, { question, into }) => ({
    ...merged(state, question),
    standing: unite(state.standing, question, into, authorIn(state)),
  }),
  'question.labelled': (state, { question, label, held }) => ({
    ...changed(state, question, ({ label: _before, ...one }) => (label === undefined ? one : { ...one, label })),
    held: withText(state.held, find(state, question)?.label, label, held),
  }),
  'question.staged': staged,
  'question.answered': (state, { question, answer }) =>
    offStage(
      changed(state, question, (one) => ({ ...one, state: 'answered', ...(answer === undefined ? {} : { answer }) })),
      question,
    ),
  'question.reopened': (state, { question, unread }) => reopened(state, question, unread),
  'held-words.set': (state, event) => ({
    ...state,
    heldWords: heldListFrom(event),
    heldWordsVersion: state.heldWordsVersion + 1,
  }),

  'hands.promised': (state, event, { at }) =>
    event.promised.reduce<QuestionsState>((next, one) => promised(next, one, at), state),
  'queue.advanced': askedLongAgo,
  'hand.summoned': summoned,
  'turn.called': called,
  'turn.opened': (state, { turn }) => covered(state, turn),
  'turn.ended': turnEnded,
  'queue.undone': undone,
  'room.opened': (state, { settings }) => settled(state, settings),
  'room.settings-changed': (state, { changes }) => settled(state, changes),
  'hand.added': (state, { label, held }) =>
    held?.includes(label) === true ? { ...state, held: state.held.add(label) } : state,
  'hand.approved': (state, { letThrough }) => namedOnStage(state, letThrough),
  'person.named': (state, { participant, name, held }, { at }) => ({
    ...state,
    held: withText(state.held, state.names.get(participant), name, held),
    names: name === undefined ? state.names.delete(participant) : state.names.set(participant, name),
    namedAt: state.namedAt.set(participant, at),
  }),
  /* Q7: what they still have in the lanes leaves them. */
  'person.removed': (state, { participant }) =>
    ownQuestions(state, participant)
      .filter(isPending)
      .reduce<QuestionsState>(
        (next, { id }) => {
          const left = released(gone(next, id, 'hidden'), id);
          return { ...left, touched: [...next.touched, ...left.touched] };
        },
        { ...state, removed: state.removed.add(participant), touched: [] },
      ),
};
