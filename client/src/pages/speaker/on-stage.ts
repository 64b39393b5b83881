import type { View } from '../../../../shared/kernel/records.ts';
import { questionsFactsOf, questionsOf, weightsOf, type PublicQuestion } from '../../features/questions/records.ts';

/** The question on the big screen, with how many stand with it as far as that is told. */
export function onStageOf(view: View): PublicQuestion | undefined {
  const question = [...questionsOf(view).values()].find(({ state }) => state === 'onstage');
  if (question === undefined) return undefined;
  const weight = weightsOf(questionsFactsOf(view['questions'])?.order ?? [], view['weights']).get(question.id);
  return weight === undefined ? question : { ...question, weight };
}
