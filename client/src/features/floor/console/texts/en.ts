import { number } from '../../../../engine/format.ts';

export const queueTexts = {
  seconds: (n: number) => `${number(n)} s`,
  allReached: (waiting: number, time: string) =>
    waiting === 1 ? `Who waits will get the floor until ${time}.` : `All ${waiting} will get the floor until ${time}.`,
  reached: (reached: number, waiting: number, time: string) =>
    `${reached} of ${waiting} will get the floor until ${time}.`,
  noneReached: (waiting: number, time: string) =>
    waiting === 1 ? `No time for who waits until ${time}.` : `No time for any of the ${waiting} until ${time}.`,
  short: (reached: number, waiting: number) => `Time gets short: ${reached} of ${waiting} will get the floor.`,
  isOpen: 'Hands can be raised.',
  isOff: 'Hands are closed.',
  isClosed: 'The queue is closed.',
  isPromised: 'The queue is closed. Written answers are promised.',
  frozen: (n: number) =>
    n === 1 ? 'One hand stands where a moderator put it.' : `${number(n)} hands keep the order a moderator gave them.`,
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
