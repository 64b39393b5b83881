import { number } from '../../engine/format.ts';
export const togetherTexts = {
  now: 'Now',
  agenda: 'The agenda',
  notBegun: 'The agenda has not begun.',
  minutes: (minutes: number) => `${number(minutes)} min`,
  states: { planned: '', current: 'now', done: 'done' },
  called: { applause: 'Applause!', wave: 'A wave goes through the room', quiet: 'A minute of quiet' },
  start: 'Now',
  ownAnswers: 'Your written answers',
  keepsNothing:
    'This browser keeps nothing: if you load this page again, your hand and your questions are lost to you.',
  answerComes: 'The answer is not written yet. It comes here.',
} as const;
