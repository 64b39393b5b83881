import { number } from '../../../../engine/format.ts';
import type { FloorRecord } from '../../../../../../shared/features/floor/records.ts';
import { countWord, ordinal } from '#texts/engine';
import type { TakenFloor } from '../../records.ts';
import { floorTexts } from '#texts/features/floor';

const people = (count: number) => (count === 1 ? 'One person' : `${countWord(count)} people`);

const next = 'Next';
const undo = 'Undo';
const call = 'Call';
const skip = 'Skip';
const startTurn = 'Start turn';
const endTurn = 'End turn';
const extend = 'Extend';
const approve = 'Approve';
const hide = 'Hide';
const letThrough = 'Let through';
const wordsWait = 'Words wait for you';
const onDeck = 'On deck';
const whoIsIt = 'Who is it?';

/** What the floor's commands are called where one of them was not sent in time. */
export const floorCommandNames = {
  'queue.next': next,
  'queue.undo': undo,
  'hand.call': call,
  'hand.skip': skip,
  'hand.place': 'Moving a hand',
  'hand.clear': 'Clearing a hand',
  'hand.approve': approve,
  'hand.hide': hide,
  'hand.add': 'Adding a hand',
  'turn.start': startTurn,
  'turn.end': endTurn,
  'turn.extend': extend,
  'turn.approve': 'Letting words through',
  'queue.draw': 'A draw',
  'queue.release': 'Letting the rule go on',
  'queue.close': 'Closing the queue',
} as const;

/** By the key that does it. */
export const floorShortcuts = {
  N: next,
  C: 'Call the chosen hand, or the first',
  S: 'Skip the chosen hand, or whoever was called',
  D: 'Draw, where the order is drawn',
} as const;

/** Who has the floor, who is next, and what moves them on. */
export const conveyorTexts = {
  next,
  undo,
  seconds: (n: number) => `${number(n)} s`,
  onFloor: 'On the floor',
  onDeck,
  deckEmpty: 'Nobody yet.',
  deckFills: 'It fills while somebody has the floor.',
  question: 'Their question',
  free: 'The floor is open.',
  inBreak: 'Nobody is called during the break.',
  walkUp: 'Somebody stands up?',
  walkUpLabel: whoIsIt,
  startTurn,
  endTurn,
  extend,
  extendHint: '+30 s',
  skip,
  readInstead: 'Read it instead',
  callAgain: 'Call again',
  calledBy: (name: string) => `Called by ${name}`,
  waitingForAnswer: 'Waiting for an answer.',
  calledAway: 'They are away: their phone has no connection.',
  noAnswer: 'No answer yet. Call again, skip, or wait.',
  accepted: {
    room: 'Accepted: walks to the room microphone',
    read: 'Accepted: please read it out',
  },
  readOut: 'Their words are read out.',
  hide,
  letThrough,
  wordsHeld: wordsWait,
  wordsWait: `${wordsWait}: only staff read them.`,
  labelWaits: `${wordsWait}: nobody else sees them yet.`,
  offline: 'Connection lost. Trying again…',
  somebody: 'a colleague',
  alreadyCalled: (by: string) => `Already called by ${by}.`,
  nothingToSkip: 'Choose a hand first: nobody is called.',
} as const;

/** Where a turn is on its way that needs no phone's microphone, and what to do where it does not go on by itself. */
export function turnSentence(floor: TakenFloor, notes: FloorRecord): string {
  const by = notes.calledBy === undefined ? '' : `${conveyorTexts.calledBy(notes.calledBy)}. `;
  switch (floor.state) {
    case 'called':
      if (notes.away === true) return by + conveyorTexts.calledAway;
      return by + (notes.noAnswer === true ? conveyorTexts.noAnswer : conveyorTexts.waitingForAnswer);
    case 'accepted':
      return floor.by === 'read' ? conveyorTexts.accepted.read : conveyorTexts.accepted.room;
    case 'on-air':
      return floor.by === 'read' ? conveyorTexts.readOut : '';
  }
}

export const queueTexts = {
  title: 'Queue',
  count: (count: number) => (count === 1 ? 'one hand' : `${number(count)} hands`),
  found: (found: number, count: number) => `${number(found)} of ${number(count)} match`,
  find: 'Find in the queue',
  findHere: 'Find',
  nothingFound: 'No hand matches.',
  empty: 'No hands are up. New ones appear here by themselves.',
  emptyMore: 'Each with its sign, what it is about, and a name where somebody gave one.',
  showMore: (count: number) => `Show ${count} more`,
  newHands: (count: number) => (count === 1 ? 'One new hand' : `${count} new hands`),
  passedOver: (count: number) => `${people(count)} away ${count === 1 ? 'was' : 'were'} passed over and kept.`,
  placedFreezes:
    'You placed a hand by yourself. It and everybody above it now keep this order; the rule goes on below them. “Let the rule go on” ends that.',
  call,
  skip,
  moveUp: 'Move up',
  moveDown: 'Move down',
  toTop: 'To the top',
  nextAfter: 'After this turn',
  nowAt: (name: string, place: number) => `${name} is now ${ordinal(place)}.`,
  nowNext: (name: string, away: boolean) =>
    away ? `${name} is next, but away: Next passes over who is away.` : `${name} is next after this turn.`,
  callOver: (speaking: string, name: string) => `End ${speaking}’s turn and call ${name}?`,
  callOverBody: 'Their time ends at once. You can also let them finish first.',
  skipOver: (called: string, name: string) => `Skip ${called} and call ${name}?`,
  skipOverBody: 'Whoever is called now keeps the hand and steps back. You can also let them finish first.',
  callOverYes: 'Call now',
  menu: 'More',
  approve,
  hide,
  letThrough,
  hideWords: 'Hide name and topic',
  showWords: 'Show name and topic again',
  approveForStage: 'Approve for the stage',
  clear: 'Clear the hand',
  mute: 'Mute',
  unmute: 'Unmute',
  remove: 'Remove from the room',
  badges: {
    onDeck,
    standing: (count: number) => (count === 1 ? '1 stands with it' : `${number(count)} stand with it`),
    placed: floorTexts.placedByModerator,
    away: 'Away',
    added: 'Added by staff',
    muted: 'Muted',
    hidden: 'Hidden',
    held: wordsWait,
    unapproved: 'Not approved yet',
    missed: 'No answer',
    skipped: (count: number) =>
      count === 1 ? 'Skipped once' : count === 2 ? 'Skipped twice' : `Skipped ${count} times`,
  },
  /** What a badge is in a row, where its whole words are too long. */
  shortBadges: {
    standing: (count: number) => `+ ${number(count)}`,
    placed: 'Placed',
    added: 'Added',
    held: 'Words wait',
    skipped: (count: number) => `Skipped ${number(count)}×`,
  },
  add: 'Add a hand',
  addTitle: 'A hand for somebody without a phone',
  addLabel: whoIsIt,
  addLabelHint: 'A name, or "woman in green, row 3"',
  addPlace: 'Where do they sit?',
  addTopic: 'What is it about?',
  addYes: 'Add',
  cancel: 'Cancel',
  allReached: (waiting: number, time: string) =>
    waiting === 1 ? `Who waits will get the floor until ${time}.` : `All ${waiting} will get the floor until ${time}.`,
  reached: (reached: number, waiting: number, time: string) =>
    `${reached} of ${waiting} will get the floor until ${time}.`,
  noneReached: (waiting: number, time: string) =>
    waiting === 1 ? `No time for who waits until ${time}.` : `No time for any of the ${waiting} until ${time}.`,
  /** The same where buttons leave little room: the time first. */
  reachedBriefly: (reached: number, waiting: number, time: string) =>
    reached === waiting
      ? waiting === 1
        ? `Until ${time}: who waits.`
        : `Until ${time}: all ${number(waiting)}.`
      : `Until ${time}: ${number(reached)} of ${number(waiting)}.`,
  short: (reached: number, waiting: number) => `Time gets short: ${reached} of ${waiting} will get the floor.`,
  isOpen: 'Hands can be raised.',
  isOff: 'Hands are closed.',
  isClosed: 'The queue is closed.',
  isPromised: 'The queue is closed. Written answers are promised.',
  frozen: (n: number) => (n === 1 ? 'One hand stays where it was put.' : `${number(n)} hands stay as they were put.`),
  frozenBriefly: (n: number) => (n === 1 ? 'One hand stays put.' : `${number(n)} hands stay put.`),
  release: 'Let the rule go on',
  close: 'Close the queue',
  openAgain: 'Open again',
  promiseToo: 'Promise answers',
  closeTitle: 'Close the queue?',
  closeBody: 'Nobody raises a hand any more. Those who wait keep their places.',
  promise: 'Promise a written answer to everybody who does not get the floor',
  promiseHint: (topics: number, waiting: number) =>
    waiting === 0
      ? 'Nobody waits now.'
      : `${topics} of ${waiting} have a topic. Those left at the end become questions that you answer in writing, also after the end.`,
  closeYes: 'Close it',
  closeNo: 'Keep it open',
  undrawn: (n: number) => `${number(n)} not drawn yet.`,
  allDrawn: 'All who wait are drawn.',
  draw: 'Draw',
  check: 'The draw',
  hash: 'Hash of the next seed, shown on the stage',
  lastDraw: (round: number) => `Draw ${round}, in order`,
  more: (n: number) => `and ${n} more`,
  right: 'This page did it again: it is right.',
  wrong: 'This page did it again, and it does not fit.',
  lastSeed: 'Its seed',
  lastHash: 'The hash shown before it',
  howToCheck:
    'SHA-256 of the seed is the hash that was shown before. Each hand’s lot is SHA-256 of seed, colon, numeral; the lowest comes first.',
  notDrawnHere: 'The order of this room is not drawn.',
} as const;
