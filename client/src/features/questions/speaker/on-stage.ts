import type { PublicView } from '../../../../../shared/room/records.ts';
import { itemsOf, type ItemOf } from '../../../engine/items.ts';

export type OnStage = ItemOf<PublicView, 'question:'> & { readonly weight?: number };

/** The question on the big screen, with how many stand with it as far as that is told. */
export function onStageOf(view: PublicView): OnStage | undefined {
  const question = itemsOf(view, 'question:').find(({ state }) => state === 'onstage');
  if (question === undefined) return undefined;
  const weight = view.weights?.w[view.questions?.order.indexOf(question.id) ?? -1];
  return weight === undefined ? question : { ...question, weight };
}
