import type { CSSProperties } from 'react';

const turnColours = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type TurnColour = (typeof turnColours)[number];

/** A person's sign: one of eight colours, always with its numeral. */
export type SignValue = { readonly colour: number; readonly numeral: number };

function isTurnColour(colour: number): colour is TurnColour {
  return turnColours.some((known) => known === colour);
}

/** Sets `--turn` and `--turn-ink` for everything inside. */
export function turnColourStyle(colour: number): CSSProperties {
  const known = isTurnColour(colour) ? colour : 8;
  return { '--turn': `var(--turn-${known})`, '--turn-ink': `var(--turn-${known}-ink)` } as CSSProperties;
}
