import { count } from '../../../../engine/format.ts';

export const stageQuestionTexts = {
  region: 'Question',
  asks: 'asks',
  unnamed: 'A question from the room',
  weight: (n: number) => `${count(n, { one: 'person asks', other: 'people ask' })} this too`,
  none: 'No question right now',
  noneHelp: 'You can ask yours on your phone.',
} as const;
