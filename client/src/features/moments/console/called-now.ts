import { isCalled, type CalledMoment, type PublicMoment } from '../records.ts';

/** What the host called and every screen still has before it or on it: it can be stopped. */
export function calledNow(moments: readonly PublicMoment[], now: number): CalledMoment | undefined {
  return moments.findLast((moment): moment is CalledMoment => isCalled(moment) && now < moment.endsAt);
}
