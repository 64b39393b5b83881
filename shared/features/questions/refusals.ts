import { textsOf, type CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { Question } from './state.ts';

type Max = { readonly max: number };

/** What people write here. */
export const texts = textsOf({
  question: 'The question',
  reason: 'The reason',
  label: 'The label',
  answer: 'The answer',
  'held-word': 'A held word',
});

export const refusals = refusalsOf('questions', {
  noSuchQuestion: { code: 'no-such-item', says: 'There is no such question in this room.' },
  closed: { code: 'questions-closed', says: 'Questions are closed at the moment. The host may open them again.' },
  full: { code: 'questions-closed', says: 'This room has as many questions as it can hold.' },
  muted: { code: 'muted', says: 'A moderator has muted you, so you cannot ask now.' },
  tooManyOpen: {
    code: 'rate-limited',
    says: 'You have asked a lot already. Take one back, or wait until some are answered.',
  },
  tooManyAsked: { code: 'rate-limited', says: 'You have asked a lot already. Leave some room for the others.' },
  locked: {
    code: 'locked',
    says: 'Others stand with this question, so its words stay. You can take it back and ask anew.',
  },
  own: { code: 'not-allowed', says: 'This is your own question. Others can stand with it.' },
  tooManyStands: {
    code: 'not-allowed',
    says: ({ max }: Max) => `You stand with ${max} questions. Let go of some first.`,
  },
  justChanged: { code: 'stale', says: 'Its author has just changed it. Read it first, and try again in 5 seconds.' },
  listChanged: { code: 'stale', says: 'A colleague has just changed this list. Look again.' },
  /* Q6: calling and showing let nothing through. */
  waits: { code: 'not-allowed', says: 'Its words wait for a moderator. Approve it first, then put it on stage.' },
  /* Q6: nor does an answer of somebody who may have read other words. */
  waitsForAnswer: {
    code: 'not-allowed',
    says: 'Its words wait for a moderator. Read and approve it first, then answer it.',
  },
  tooManyPinned: {
    code: 'not-allowed',
    says: ({ max }: Max) => `${max} questions are pinned already. Unpin one first.`,
  },
  intoItself: { code: 'bad-input', says: 'A question cannot be merged into itself.' },
  mergeTheOther: {
    code: 'not-allowed',
    says: 'This question is on the big screen. Merge the other one into it.',
  },
  otherWaits: {
    code: 'not-allowed',
    says: 'The other question waits for approval. Approve it first, or merge it into this one.',
  },
  roomEnded: {
    code: 'room-ended',
    says: 'The room has ended. What everybody sees can still be answered in writing, nothing else.',
  },
  authorSpeaks: { code: 'floor-taken', says: 'Its author has the floor with it. End that turn or skip it first.' },
  floorTaken: {
    code: 'floor-taken',
    says: 'Somebody is on the floor. End that turn first, or put the question on stage to be read.',
  },
  inBreak: {
    code: 'wrong-phase',
    says: 'The room is in a break, so nobody can be called. Put the question on stage to be read, or wait.',
  },
  notLive: {
    code: 'wrong-phase',
    says: 'The room is not live yet, so nobody can be called. Go live first, or put the question on stage to be read.',
  },
  isNew: { code: 'stale', says: 'This question waits for approval. Approve it first.' },
  isOnStage: { code: 'stale', says: 'This question is on the big screen now.' },
  isAnswered: { code: 'stale', says: 'This question has been answered.' },
  isHidden: { code: 'stale', says: 'This question is hidden. Approve it first.' },
  isMerged: { code: 'stale', says: 'This question was put together with another one.' },
  isWithdrawn: { code: 'stale', says: 'Its author has taken this question back.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;

const become = {
  new: refusals.isNew,
  /* Nothing is refused for that: whoever comes to it saw something else. */
  open: refusals.justChanged,
  onstage: refusals.isOnStage,
  answered: refusals.isAnswered,
  hidden: refusals.isHidden,
  merged: refusals.isMerged,
  withdrawn: refusals.isWithdrawn,
} as const;

/** What became of a question that does not allow this any more, or not yet. */
export const stale = ({ state }: Question) => become[state]();

export const notLive = ({ phase }: Facts) => (phase === 'break' ? refusals.inBreak() : refusals.notLive());
