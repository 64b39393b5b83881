import { count, number } from '../../../engine/format.ts';
import type { Settings } from '../../../../../shared/features/lifecycle/settings.ts';
import { reactionName } from '../../reactions/glyphs.ts';

export const recapTexts = {
  recap: 'Recap',
  unreachable: 'The recap cannot be reached. Check your network; this page keeps trying.',
  earlyTitle: 'This room is not over yet',
  early: 'The recap comes here when the room has ended. This page looks again by itself.',
  onItsWay: 'The recap is on its way.',
  toRoom: 'Go to the room',
  unknownTitle: 'There is no room with this code',
  pulse: "The room's pulse",
  moments: 'Moments',
  agenda: 'Agenda',
  spoke: 'Who spoke',
  draws: 'The draws',
  questions: 'Questions',
  shows: 'Shows of hands',
  up: 'Up',
  down: 'Down',
  print: 'Print',
  share: 'Share',
  picture: 'As a picture',
  pictureFailed: 'This browser could not draw the picture. The link and the print say the same.',
  asJson: 'The same as JSON',
  link: 'link to this recap',
  origin:
    'Made from what people chose to show, and the same for everybody. Numbers about fewer than five people are left out.',
  quietRoom: 'A quiet room: nobody took the floor, and nothing was asked.',
  to: 'to',
  here: (n: number) => `up to ${number(n)} people here`,
  hours: (n: number) => count(n, { one: 'hour', other: 'hours' }),
  minutes: (n: number) => count(n, { one: 'minute', other: 'minutes' }),
  underAMinute: 'under a minute',
  shortHours: (n: number) => `${number(n)}\u00a0h`,
  shortMinutes: (n: number) => `${number(n)}\u00a0min`,
  underOneMinute: 'under\u00a01\u00a0min',
  fewer: 'fewer than 5',
  somebody: 'Somebody',

  curve: (taps: number, busiest: string) =>
    `People reacted ${count(taps, { one: 'time', other: 'times' })}, most around ${busiest}.`,
  kindSum: (name: string, n: number) => `${name} ${number(n)}`,
  curveAxis: (seconds: number) =>
    seconds === 60 ? 'reactions a minute' : `reactions in ${count(seconds, { one: 'second', other: 'seconds' })}`,
  curveNumbers: 'The curve in numbers',
  curveFrom: 'From',
  curveReactions: 'Reactions',
  atOnce: (percent: number) => `${percent} % of the room at once`,
  people: (n: number) => count(n, { one: 'person', other: 'people' }),
  called: 'called by the host',
  allMoments: (n: number) => `All ${number(n)} moments`,
  planned: (n: number) => `planned ${count(n, { one: 'minute', other: 'minutes' })}`,
  took: (length: string) => `took ${length}`,
  notReached: 'not reached',

  turns: (n: number) => (n === 1 ? 'turn' : 'turns'),
  onAir: 'on air in all',
  voices: 'different voices',
  firstTime: 'of the turns went to first-time voices',
  wait: 'middle wait for the floor: half came sooner',
  evenness: (words: string) => `evenness of the time, where 1 is the same for all: ${words}`,
  evennessWords: ['a few had most of the time', 'the time was uneven', 'fairly even', 'very evenly shared'],
  rules: {
    fair: 'Who had spoken least went first; among them, who raised a hand first.',
    arrival: 'Who raised a hand first went first.',
    draw: 'The order was drawn by lot.',
  } satisfies { readonly [rule in Settings['order']]: string },
  restOfTurns: (n: number) => count(n, { one: 'more turn', other: 'more turns' }),
  notReachedPeople: 'waited and were not reached',
  ofQuestions: (shown: number, n: number) =>
    `${number(shown)} of ${number(n)} questions: those promised or answered, and the most stood with.`,
  ofMoments: (shown: number, n: number) => `The ${number(shown)} strongest of ${number(n)} moments.`,
  ofTurns: (shown: number, n: number) => `The first ${number(shown)} of ${number(n)} turns.`,
  drawAt: (time: string, n: number) => `Drawn at ${time}: ${count(n, { one: 'hand', other: 'hands' })}`,
  drawCheck:
    'You can check it: the hash was on the big screen before the draw, and it is the SHA-256 of the seed. Put a colon and a number of the list behind the seed and take the SHA-256 of that; do so for each, sort them, lowest first, and this order comes out.',
  drawRight: 'This page did it again just now, and it fits.',
  drawWrong: 'This page did it again just now, and it does not fit.',
  drawsOnPaper: (n: number) =>
    `${count(n, { one: 'draw', other: 'draws' })}: order, seed and hash of each stand in the recap on screens.`,
  drawOrder: 'Order',
  drawSeed: 'Seed',
  drawHash: 'Hash',

  questionsAsked: (n: number) => (n === 1 ? 'question' : 'questions'),
  answeredOfThem: 'answered, aloud or in writing',
  keptOf: (kept: number, promised: number) => `${number(kept)} of ${number(promised)}`,
  promisesKept: (promised: number) => (promised === 1 ? 'promised answer given' : 'promised answers given'),
  kept: (kept: number, promised: number) =>
    kept === promised
      ? 'Every promised answer has been given.'
      : `${number(kept)} of ${count(promised, { one: 'promised answer', other: 'promised answers' })} given so far.`,
  stood: (n: number) => `${number(n)} wanted to know`,
  promisedAnswered: 'Promised, answered',
  promisedOpen: 'Promised, not answered yet',
  isAnswered: 'Answered',
  answer: 'Answer',
  restOfQuestions: (n: number) => count(n, { one: 'more question', other: 'more questions' }),

  neverShown: 'It was asked sealed, and its result was never shown.',
  noResult: 'Too few answered to tell numbers.',
  nobodyAnswered: 'Nobody answered.',
  nobodySaid: 'Nobody said a word.',
  noSharedWord: 'No word that everybody could see came from five people.',
  peopleAnswered: (n: number) => `${count(n, { one: 'person', other: 'people' })} answered`,
  mean: (mean: string) => `${mean} on average`,
  byEye: (n: number) => `${number(n)} more counted by eye`,
  percent: (share: number) => `${Math.round(share * 100)} %`,
} as const;

const calledNames: { readonly [kind: string]: string } = {
  applause: 'Applause',
  'three-two-one': 'Three, two, one',
  wave: 'A wave',
  quiet: 'A minute of quiet',
};

export function momentName({ kind, called }: { readonly kind: string; readonly called?: true }): string {
  return called ? (calledNames[kind] ?? reactionName(kind)) : reactionName(kind);
}

/** How evenly the floor's time was shared, in words. `evenness`: 0 to 1, one minus the Gini coefficient. */
export function evennessInWords(evenness: number): string {
  const words = recapTexts.evennessWords;
  const grade = [0.4, 0.6, 0.8].filter((least) => evenness >= least).length;
  return words[grade] ?? words[0];
}

function lengthIn(ms: number, hoursWord: (n: number) => string, minutesWord: (n: number) => string): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return [...(hours > 0 ? [hoursWord(hours)] : []), ...(minutes % 60 > 0 ? [minutesWord(minutes % 60)] : [])].join(' ');
}

/** "1 hour 42 minutes", "3 minutes", "under a minute" */
export function lengthOf(ms: number): string {
  return lengthIn(ms, recapTexts.hours, recapTexts.minutes) || recapTexts.underAMinute;
}

/** The same where it stands as large as a number, on one line: "1 h 42 min", "3 min", "under 1 min" */
export function shortLengthOf(ms: number): string {
  return lengthIn(ms, recapTexts.shortHours, recapTexts.shortMinutes) || recapTexts.underOneMinute;
}
