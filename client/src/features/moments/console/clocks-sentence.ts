import type { Clocks } from '../../../../../shared/room/records.ts';
import { momentTexts } from '#texts/features/moments/console';

/** From here on 99 of 100 are not simply all. */
const hundred = 100;

/** R4: how far the screens may be apart at an agreed instant, as they measured it; undefined before any did. */
export function clocksSentence(clocks: Clocks | undefined): string | undefined {
  if (clocks === undefined || clocks.screens === 0) return undefined;
  const { screens, withinMs, worstMs } = clocks;
  return screens < hundred ? momentTexts.inStep(screens, worstMs) : momentTexts.mostInStep(screens, withinMs, worstMs);
}
