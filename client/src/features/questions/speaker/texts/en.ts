import { count } from '../../../../engine/format.ts';

export const speakerQuestionTexts = {
  region: 'Question',
  onStage: 'On the big screen',
  asks: 'Asks you',
  unnamed: 'A question from the room',
  weight: (n: number) => `${count(n, { one: 'person asks', other: 'people ask' })} this too`,
} as const;
