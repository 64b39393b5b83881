import { count, number } from '../../../../engine/format.ts';

export const stageShowTexts = {
  region: 'Show of hands',
  up: 'Up',
  down: 'Down',
  options: 'Choices',
  help: {
    hands: 'Hands up or down, on your phone.',
    options: 'Choose on your phone.',
    scale: 'From 1 to 5, on your phone.',
    words: 'Up to three words, on your phone.',
  },
  answered: (n: number) => `${count(n, { one: 'person', other: 'people' })} answered`,
  handsUp: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  sealed: 'Nobody sees the result before it is shown.',
  closed: 'Closed.',
  revealed: 'The result',
  wordsLater: 'Words appear here once a moderator has let them through.',
  noWords: 'No words yet.',
  moreWords: (n: number) => `and ${count(n, { one: 'more word', other: 'more words' })}`,
  severalHelp: (most: number) => `Choose up to ${number(most)}, on your phone.`,
  mean: (mean: string) => `On average ${mean}.`,
  byEye: (n: number) => `And ${number(n)} more, counted by eye.`,
  perHand: (n: number) => `One hand stands for ${number(n)} people.`,
  result: 'Result',
  none: 'No show of hands right now',
  noneHelp: 'When there is one, you answer on your phone.',
} as const;
