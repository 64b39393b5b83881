import { count } from '../../engine/format.ts';

export const uiTexts = {
  loading: 'One moment…',
  charactersLeft: (n: number) => `${count(n, { one: 'character', other: 'characters' })} left`,
  charactersOver: (n: number) => `${count(n, { one: 'character', other: 'characters' })} too many`,
  clockLeft: 'left',
  clockSoon: 'time to finish',
  clockOver: 'over time',
  clockPlanned: 'to speak',
  startsIn: 'Starts in',
  startsNow: 'Starting now',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select and copy it by hand',
} as const;
