import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { isUndrawn } from '../draw-facts.ts';
import type { PublicHand } from '../records.ts';
import { stageQueueTexts as texts } from '#texts/features/floor/stage';

/** What the signs below it are in; before a draw they are in no order, whatever goes before them. */
export function queueTitle(
  waiting: readonly Pick<PublicHand, 'key' | 'kind'>[],
  rule: QueueRecord['rule'] | undefined,
): string {
  const main = waiting.filter(({ kind }) => kind === 'speak');
  if (rule === 'draw' && main.length > 0 && main.every(isUndrawn)) return texts.titleOfDraw;
  return waiting.length > 1 ? texts.titleOfMany : texts.title;
}
