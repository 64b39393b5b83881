import { momentsLimits } from './limits.ts';
import type { MomentsRecap } from './records.ts';
import type { Moment, MomentsState } from './state.ts';

/** One that was stopped before its time never was on any screen. */
const wasSeen = (moment: Moment): boolean => moment.how === 'found' || moment.endsAt > moment.showAt;

const weightOf = (moment: Moment): number =>
  moment.how === 'called' ? Number.MAX_SAFE_INTEGER : (moment.measure?.people ?? 0);

/** C1: all moments in their order; of very many those that the host called and those of most people. */
export function recap({ moments }: MomentsState): MomentsRecap {
  const seen = [...moments].filter(wasSeen);
  const most = seen.sort((a, b) => weightOf(b) - weightOf(a) || a.at - b.at).slice(0, momentsLimits.recapMomentsCount);
  const kept = most.sort((a, b) => a.at - b.at);
  return {
    moments: kept.map((moment) => {
      const told = { at: moment.showAt, kind: moment.kind };
      if (moment.how === 'called') return { ...told, called: true };
      const { measure } = moment;
      return measure === undefined ? told : { ...told, share: measure.share, people: measure.people };
    }),
  };
}
