import { number } from '../../../../engine/format.ts';

export const agendaTexts = {
  now: 'Now',
  agenda: 'The agenda',
  notBegun: 'The agenda has not begun.',
  minutes: (minutes: number) => `${number(minutes)} min`,
  states: { planned: '', current: 'now', done: 'done' },
} as const;
