import { count, number } from '../../../../engine/format.ts';

export const stageRecapTexts = {
  region: 'Recap',
  thanks: 'Thank you',
  early: 'The recap comes at the end',
  earlyHelp: 'It is the same for everybody, on every phone.',
  onPhones: 'The whole recap is on your phone.',
  voices: (n: number) => `${count(n, { one: 'voice', other: 'voices' })} heard`,
  firstTime: (n: number) => `${number(n)} of the turns went to new voices`,
  answered: (n: number) => `${count(n, { one: 'question', other: 'questions' })} answered`,
  moments: (n: number) => `${count(n, { one: 'moment', other: 'moments' })} of the whole room`,
  here: (n: number) => `${count(n, { one: 'person was', other: 'people were' })} here`,
} as const;
