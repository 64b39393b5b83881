import { hundredths, number } from '../../../engine/format.ts';
import type { RecapFloor, RecapQuestions } from '../records.ts';
import { evennessInWords, recapTexts, shortLengthOf } from '#texts/features/recap';

/** A number and what it is of. */
export type Fact = { readonly figure: string; readonly means: string };

/** A number that would be about too few people is not in the recap; that it is small may be said. */
const orFewer = (people: number | undefined): string => (people === undefined ? recapTexts.fewer : number(people));

const turnsOf = ({ turns }: RecapFloor): Fact => ({ figure: number(turns), means: recapTexts.turns(turns) });
const voicesOf = ({ voices }: RecapFloor): Fact => ({ figure: orFewer(voices), means: recapTexts.voices });
const notReachedOf = ({ notReached }: RecapFloor): Fact => ({
  figure: orFewer(notReached),
  means: recapTexts.notReachedPeople,
});

/** How the floor was shared. */
export function floorFacts(floor: RecapFloor): readonly Fact[] {
  const { seconds, firstTime, medianWaitSeconds, evenness } = floor;
  return [
    turnsOf(floor),
    voicesOf(floor),
    { figure: shortLengthOf(seconds * 1_000), means: recapTexts.onAir },
    { figure: orFewer(firstTime), means: recapTexts.firstTime },
    ...(medianWaitSeconds === undefined
      ? []
      : [{ figure: shortLengthOf(medianWaitSeconds * 1_000), means: recapTexts.wait }]),
    ...(evenness === undefined
      ? []
      : [{ figure: hundredths(evenness), means: recapTexts.evenness(evennessInWords(evenness)) }]),
    notReachedOf(floor),
  ];
}

/** What was asked, and what came of it and of every promise. */
export function questionFacts({ asked, answered, promised = 0, kept = 0 }: RecapQuestions): readonly Fact[] {
  return [
    ...(asked === 0 ? [] : [{ figure: number(asked), means: recapTexts.questionsAsked(asked) }]),
    ...(asked === 0 ? [] : [{ figure: number(answered), means: recapTexts.answeredOfThem }]),
    ...(promised === 0
      ? []
      : [{ figure: recapTexts.keptOf(kept, promised), means: recapTexts.promisesKept(promised) }]),
  ];
}

export const hasFloor = ({ turns, notReached }: RecapFloor): boolean => turns > 0 || notReached !== undefined;

/** What is worth sending on: the same numbers as above, the ones that say most. */
export function mainFacts(floor: RecapFloor, questions: RecapQuestions): readonly Fact[] {
  return [
    ...(hasFloor(floor) ? [turnsOf(floor), voicesOf(floor)] : []),
    ...questionFacts(questions),
    ...(hasFloor(floor) ? [notReachedOf(floor)] : []),
  ];
}
