import type { CalledKind } from '../../../../shared/features/moments/events.ts';
import { momentsLimits } from '../../../../shared/features/moments/limits.ts';
import type { MomentsView } from '../../../../shared/features/moments/records.ts';
import { itemsOf, type ItemOf } from '../../engine/items.ts';

export type PublicMoment = ItemOf<MomentsView, 'moment:'>;
/** The host asked the room to do something together (R4). */
export type CalledMoment = Extract<PublicMoment, { readonly called: true }>;
/** Much of the room reacted together (R3). */
export type FoundMoment = Exclude<PublicMoment, CalledMoment>;

const calledKinds: readonly string[] = ['applause', 'three-two-one', 'wave', 'quiet'] satisfies readonly CalledKind[];

/** The last moments of a room, first to last. One of a kind this page does not know yet is left out. */
export function momentsOf(view: MomentsView): readonly PublicMoment[] {
  return itemsOf(view, 'moment:')
    .filter((moment) => !isCalled(moment) || calledKinds.includes(moment.kind))
    .sort((a, b) => a.showAt - b.showAt);
}

export function isCalled(moment: PublicMoment): moment is CalledMoment {
  return 'called' in moment;
}

/** When every screen is done with it. */
export function endOf(moment: PublicMoment): number {
  return isCalled(moment) ? moment.endsAt : moment.showAt + momentsLimits.momentMarkedMs;
}

function isOn(moment: PublicMoment, now: number): boolean {
  return now >= moment.showAt && now < endOf(moment);
}

/** What every screen marks at this instant: what the host called before what was found, else the newest. */
export function momentAt(moments: readonly PublicMoment[], now: number): PublicMoment | undefined {
  const on = moments.filter((moment) => isOn(moment, now));
  return on.findLast(isCalled) ?? on.at(-1);
}

/** When that may next be another one; undefined where nothing lies ahead. */
export function nextChangeAfter(moments: readonly PublicMoment[], now: number): number | undefined {
  const ahead = moments
    .filter((moment) => endOf(moment) > moment.showAt)
    .flatMap((moment) => [moment.showAt, endOf(moment)])
    .filter((instant) => instant > now);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
