import { count } from '../../engine/format.ts';
import type { SignValue, TurnColour } from '../turn-colour.ts';

/** In the order of the tokens. */
const colours: { readonly [colour: number]: string } = {
  1: 'Yellow',
  2: 'Blue',
  3: 'Orange',
  4: 'Green',
  5: 'Sky',
  6: 'Maroon',
  7: 'Pink',
  8: 'White',
} satisfies { readonly [colour in TurnColour]: string };

export const uiTexts = {
  /** "Blue 7": said aloud, and written where a colour alone would not do. */
  sign: ({ colour, numeral }: SignValue) => `${colours[colour] ?? 'Sign'} ${numeral}`,
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
