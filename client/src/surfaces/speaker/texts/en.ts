import { count } from '../../../engine/format.ts';

export const speakerPageTexts = {
  page: (title: string) => `Speaker: ${title}`,
  waiting: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  here: (n: number) => `${count(n, { one: 'person', other: 'people' })} here`,
  recap: 'The recap that everybody sees',
  lost: 'Reconnecting… What you see may be a little old.',
} as const;
