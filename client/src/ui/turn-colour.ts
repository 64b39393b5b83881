import type { CSSProperties } from 'react';

const turnColours = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type TurnColour = (typeof turnColours)[number];

/** A person's sign: one of eight colours, always with its numeral. */
export type SignValue = { readonly colour: number; readonly numeral: number };

/** Said aloud and written where a colour alone would not do. The order is that of the tokens. */
const turnColourNames = {
  1: 'Yellow',
  2: 'Blue',
  3: 'Orange',
  4: 'Green',
  5: 'Sky',
  6: 'Maroon',
  7: 'Pink',
  8: 'White',
} as const satisfies Readonly<Record<TurnColour, string>>;

function isTurnColour(colour: number): colour is TurnColour {
  return turnColours.some((known) => known === colour);
}

/** "Blue 7" */
export function signName({ colour, numeral }: SignValue): string {
  return `${isTurnColour(colour) ? turnColourNames[colour] : 'Sign'} ${numeral}`;
}

/** Sets `--turn` and `--turn-ink` for everything inside. */
export function turnColourStyle(colour: number): CSSProperties {
  const known = isTurnColour(colour) ? colour : 8;
  return { '--turn': `var(--turn-${known})`, '--turn-ink': `var(--turn-${known}-ink)` } as CSSProperties;
}
