import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';
import { textsOf, type CommonCode } from '../../kernel/refusals.ts';

const tooLate = (why: string) => ({ code: 'undo-too-late', says: `It is too late to undo this. ${why}` }) as const;

/** What people write here. */
export const texts = textsOf({ topic: 'The topic', place: 'The place', description: 'The name or description' });

export const refusals = refusalsOf('floor', {
  /* Who may raise a hand. */
  muted: { code: 'muted', says: 'A moderator has muted you, so you cannot raise a hand now.' },
  closing: {
    code: 'hands-closed',
    says: 'The queue is closed: there is no time for more hands. Those who wait stay in it.',
  },
  closed: { code: 'hands-closed', says: 'Hands are closed at the moment. The host may open them again.' },
  full: { code: 'hands-closed', says: 'The queue is full. Try again when some have spoken.' },
  fullForStaff: { code: 'hands-closed', says: 'The queue is full.' },
  noOrderLane: { code: 'hands-closed', says: 'Points of order are not switched on in this room.' },
  handUp: { code: 'already-raised', says: 'Your hand is up already.' },
  followUpUp: { code: 'already-raised', says: 'You have a follow-up already.' },
  orderUp: { code: 'already-raised', says: 'You have a point of order already.' },
  followUpHad: {
    code: 'already-raised',
    says: 'You have had your follow-up to this turn. There is one for each person.',
  },
  followUpLater: {
    code: 'wrong-phase',
    says: 'The room is not live now. Follow up on somebody once they have spoken.',
  },
  nobodySpoke: { code: 'no-turn', says: 'Nobody has spoken yet whom you could follow up on.' },
  ownTurn: { code: 'not-allowed', says: 'This was your own turn. Raise your hand instead.' },
  followUpsFull: {
    code: 'follow-ups-full',
    says: 'The places for follow-ups to this turn are taken. Raise your hand instead.',
  },
  othersFirst: {
    code: 'not-allowed',
    says: ({ seconds }: { readonly seconds: number }) =>
      `Those who stand with this hand come first. Try again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
  },
  notUp: { code: 'no-such-item', says: 'Your hand is not up.' },

  /* What one's own hand is about. */
  mutedTopic: { code: 'muted', says: 'A moderator has muted you, so you cannot change what your hand is about now.' },
  topicStoodWith: { code: 'locked', says: 'Others stand with your hand, so its topic stays.' },
  topicApproved: { code: 'locked', says: 'A moderator has approved its words, so the topic stays.' },
  topicHidden: { code: 'locked', says: 'A moderator has hidden its words, so the topic stays.' },
  topicCalled: { code: 'locked', says: 'Your hand has been called, so its topic stays.' },

  /* Hands in the queue. */
  noSuchHand: { code: 'no-such-item', says: 'There is no such hand in this room.' },
  goneHand: { code: 'stale', says: 'This hand is no longer in the queue.' },
  beforeItself: { code: 'not-allowed', says: 'A hand cannot stand before itself.' },
  onTheFloor: { code: 'not-allowed', says: 'This hand is on the floor. Use the buttons of the floor.' },
  wordsChanged: { code: 'stale', says: 'Its words have just changed. Read them first, and try again in 5 seconds.' },
  ownHand: { code: 'not-allowed', says: 'This is your own hand.' },
  noTopicToSee: { code: 'no-such-item', says: 'There is no such topic to see here.' },
  noTopic: { code: 'not-allowed', says: 'This hand has no topic to stand with. Raise your own.' },
  tooManyStands: {
    code: 'not-allowed',
    says: ({ max }: { readonly max: number }) => `You stand with ${max} hands already. Let go of one first.`,
  },

  /* Calling the next one. */
  inBreak: { code: 'wrong-phase', says: 'The room is in a break. Nobody is called until it is live again.' },
  notLive: { code: 'wrong-phase', says: 'The room is not live yet. Go live first, then call.' },
  floorTaken: { code: 'floor-taken', says: 'Somebody is on the floor. End that turn first, or press Next.' },
  alreadyCalled: {
    code: 'already-called',
    says: ({ by }: { readonly by: string }) => `Already called by ${by}.`,
  },
  /* Whoever reads `by` alone says it in English. */
  calledByColleague: {
    code: 'already-called',
    says: (_: { readonly by: 'a colleague' }) => 'Already called by a colleague.',
  },
  nobodyWaits: { code: 'queue-empty', says: 'Nobody is waiting.' },
  nobodyDrawn: { code: 'queue-empty', says: 'Nobody has been drawn yet. Press Draw first.' },
  allAway: {
    code: 'queue-empty',
    says: 'Everybody who waits is away at the moment. You can still call one of them.',
  },
  allPlaced: {
    code: 'queue-empty',
    says: 'Everybody who waits has a place already. Those who raise a hand now are in the next draw.',
  },
  notDrawn: {
    code: 'not-allowed',
    says: 'The order is not drawn in this room. Choose "draw" as the order of the queue first.',
  },
  undoAnswered: tooLate('They have answered already.'),
  undoActedOn: tooLate('Somebody has acted on it since.'),
  undoTimeUp: tooLate('Undo is possible for 5 seconds.'),
  undoRaisedAnew: tooLate('The previous speaker has raised a new hand since.'),
  undoLowered: tooLate('The person who was called before has lowered their hand.'),

  /* The turn. */
  noTurn: { code: 'no-turn', says: 'Nobody is on the floor.' },
  notYours: { code: 'not-allowed', says: 'It is somebody else’s turn.' },
  notOnAir: { code: 'no-turn', says: 'Nobody is on air yet. Use "Skip", "Next" or "Not now" instead.' },
  speaking: { code: 'not-allowed', says: 'They are speaking. Use "End turn" or "Next" instead.' },
  onAir: { code: 'stale', says: 'You are on air already.' },
  onAirSoEnd: { code: 'stale', says: 'You are on air already. End your turn instead.' },
  runs: { code: 'stale', says: 'This turn runs already.' },
  timeToAnswer: { code: 'stale', says: 'They still have time to answer.' },
  cut: {
    code: 'not-allowed',
    says: 'A moderator switched your phone’s microphone off for this turn. Use the room microphone.',
  },
  nothingToRead: {
    code: 'not-allowed',
    says: 'There is no topic to read. Use the room microphone, or say "Not now".',
  },
  noWalkUp: { code: 'not-allowed', says: 'Somebody with a hand has the floor. Approve that hand.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;
