import { countGraphemes } from '../../../ui/form/graphemes.ts';

/**
 * Questions up to so many graphemes share a size: what fits one line, one line of a wide screen, two lines, three; or
 * more.
 */
const promptSizes = [
  [30, 'short'],
  [40, 'wide'],
  [70, 'long'],
  [120, 'longer'],
] as const;

export type PromptSize = (typeof promptSizes)[number][1] | 'longest';

export function promptSize(prompt: string): PromptSize {
  const graphemes = countGraphemes(prompt);
  return promptSizes.find(([most]) => graphemes <= most)?.[1] ?? 'longest';
}

/** Whether it takes of the room that the choices and the foot of the screen have. */
export function isLongPrompt(prompt: string): boolean {
  const size = promptSize(prompt);
  return size === 'longer' || size === 'longest';
}

export type ScreenSize = { readonly width: number; readonly height: number };

/** A wider screen has room for words and hands side by side. */
const besideAspect = 1.5;
export const isWide = ({ width, height }: ScreenSize): boolean => width > besideAspect * height;

/** Whether the choices have to make do with a line each, if they can: two lines are much on a screen that is neither wide nor upright. */
export function isTight(prompt: string, { width, height }: ScreenSize): boolean {
  const isSquare = width >= height && !isWide({ width, height });
  return isLongPrompt(prompt) || (isSquare && promptSize(prompt) === 'long');
}
