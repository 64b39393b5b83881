import { count } from '../../../engine/format.ts';

export const speakerPageTexts = {
  waiting: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  here: (n: number) => `${count(n, { one: 'person', other: 'people' })} here`,
  recap: 'The recap that everybody sees',
} as const;
