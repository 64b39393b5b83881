import type { Facts } from '../../kernel/facts.ts';
import { reject } from '../../kernel/rejection.ts';
import type { Question } from './state.ts';

export type Code =
  | 'bad-input'
  | 'floor-taken'
  | 'locked'
  | 'muted'
  | 'no-such-item'
  | 'not-allowed'
  | 'questions-closed'
  | 'rate-limited'
  | 'room-ended'
  | 'stale'
  | 'text-empty'
  | 'text-too-long'
  | 'wrong-phase';

export const notAPerson = () => reject('not-allowed', 'Only somebody in the room can do that.');
export const noSuchQuestion = () => reject('no-such-item', 'There is no such question in this room.');
export const closed = () =>
  reject('questions-closed', 'Questions are closed at the moment. The host may open them again.');
export const muted = () => reject('muted', 'A moderator has muted you, so you cannot ask now.');

export const justChanged = () => reject('stale', 'Its author has just changed it. Look again.');

/** Q6: calling and showing let nothing through. */
export const waits = () =>
  reject('not-allowed', 'Its words wait for a moderator. Approve it first, then put it on stage.');

/** Q6: nor does an answer of somebody who may have read other words. */
export const waitsForAnswer = () =>
  reject('not-allowed', 'Its words wait for a moderator. Read and approve it first, then answer it.');

/** What became of a question that does not allow this any more, or not yet. */
export function stale({ state }: Question) {
  switch (state) {
    case 'new':
      return reject('stale', 'This question waits for approval. Approve it first.');
    case 'open':
      return reject('stale', 'This question is open again.');
    case 'onstage':
      return reject('stale', 'This question is on the big screen now.');
    case 'answered':
      return reject('stale', 'This question has been answered.');
    case 'hidden':
      return reject('stale', 'This question is hidden. Approve it first.');
    case 'merged':
      return reject('stale', 'This question was put together with another one.');
    case 'withdrawn':
      return reject('stale', 'Its author has taken this question back.');
  }
}

export const notLive = ({ phase }: Facts) =>
  reject(
    'wrong-phase',
    phase === 'break'
      ? 'The room is in a break, so nobody can be called. Put the question on stage to be read, or wait.'
      : 'The room is not live yet, so nobody can be called. Go live first, or put the question on stage to be read.',
  );
export const floorTaken = () =>
  reject('floor-taken', 'Somebody is on the floor. End that turn first, or put the question on stage to be read.');
