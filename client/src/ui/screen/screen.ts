import { createContext, useContext, useSyncExternalStore } from 'react';

/** The size of the screen that a page is drawn for, in CSS pixels. */
export type Screen = { readonly width: () => number; readonly height: () => number };

const thisWindow: Screen = { width: () => innerWidth, height: () => innerHeight };

/** Another than this window's, where a page is shown small within another one. */
export const ScreenContext = createContext<Screen>(thisWindow);

export function useScreen(): Screen {
  return useContext(ScreenContext);
}

function heedSize(hear: () => void): () => void {
  addEventListener('resize', hear);
  return () => removeEventListener('resize', hear);
}

/** The same as numbers, where what is shown depends on them. */
export function useScreenSize(): { readonly width: number; readonly height: number } {
  const screen = useScreen();
  const size = useSyncExternalStore(heedSize, () => `${screen.width()} ${screen.height()}`);
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return { width, height };
}
