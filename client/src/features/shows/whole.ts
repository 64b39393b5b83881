import type { PublicShow } from './records.ts';

type Counted = Partial<Pick<PublicShow, 'most' | 'answered' | 'tally' | 'counted'>>;

/**
 * How many people could have answered: the full length of a bar, so that half of them is half of it. Those who are
 * `here`, or who answered as far as it is told; of several choices one person makes more than one. Phones and the recap name
 * nobody `here`: beside each of their bars stands a percentage of the answers, and a bar says the same as its number. The
 * console and the stage ask how much of the room has answered.
 */
export function wholeOf({ most, answered = 0, tally = {}, counted = {} }: Counted, here = 0): number {
  const people = (of: Readonly<Record<string, number>>) =>
    Object.values(of).reduce((all, some) => (most === undefined ? all + some : Math.max(all, some)), 0);
  return Math.max(1, Math.max(here, answered, people(tally)) + people(counted));
}
