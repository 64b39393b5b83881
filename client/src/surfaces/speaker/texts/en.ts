import { count, number } from '../../../engine/format.ts';

export const speakerPageTexts = {
  waiting: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  /** Pages are told of so many; of more there may be. */
  open: (n: number, areMore: boolean) =>
    areMore ? `${number(n)}+ open questions` : count(n, { one: 'open question', other: 'open questions' }),
  here: (n: number) => `${count(n, { one: 'person', other: 'people' })} here`,
  recap: 'The recap that everybody sees',
} as const;
