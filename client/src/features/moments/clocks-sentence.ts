import type { ViewRecord } from '../../../../shared/kernel/records.ts';
import { momentTexts } from './texts-console.ts';

/** From here on 99 of 100 are not simply all. */
const hundred = 100;

/** R4: how far the screens may be apart at an agreed instant, as they measured it; undefined before any did. */
export function clocksSentence(clocks: ViewRecord | undefined): string | undefined {
  const screens = clocks?.['screens'];
  const withinMs = clocks?.['withinMs'];
  const worstMs = clocks?.['worstMs'];
  if (typeof screens !== 'number' || typeof withinMs !== 'number' || typeof worstMs !== 'number' || screens === 0)
    return undefined;
  return screens < hundred ? momentTexts.inStep(screens, worstMs) : momentTexts.mostInStep(screens, withinMs, worstMs);
}
