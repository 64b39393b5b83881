import { createContext, useContext } from 'react';

/** The size of the screen that a page is drawn for, in CSS pixels. */
export type Screen = { readonly width: () => number; readonly height: () => number };

const thisWindow: Screen = { width: () => innerWidth, height: () => innerHeight };

/** Another than this window's, where a page is shown small within another one. */
export const ScreenContext = createContext<Screen>(thisWindow);

export function useScreen(): Screen {
  return useContext(ScreenContext);
}
