import type { CalledKind } from '../../../../shared/features/moments/events.ts';
import { limits } from '../../../../shared/kernel/limits.ts';
import type { View, ViewRecord } from '../../../../shared/kernel/records.ts';

/* Records arrive validated by the server; here they are only given their shape. All times by the room's clock. */

/** Much of the room reacted together (R3). */
export type FoundMoment = {
  readonly sort: 'found';
  readonly id: string;
  /** The reaction that most people chose. */
  readonly kind: string;
  /** Of those present, 0 to 1; comes a second later. */
  readonly share?: number;
  readonly people?: number;
  readonly showAt: number;
};

/** The host asked the room to do something together (R4). */
export type CalledMoment = {
  readonly sort: 'called';
  readonly id: string;
  readonly kind: CalledKind;
  readonly showAt: number;
  /** Before `showAt` where it was taken back in time: then it never shows. */
  readonly endsAt: number;
};

export type PublicMoment = FoundMoment | CalledMoment;

const prefix = 'moment:';
const calledKinds: readonly string[] = ['applause', 'three-two-one', 'wave', 'quiet'] satisfies readonly CalledKind[];

/** A record that did not change stays the same moment. */
const momentOfRecord = new WeakMap<ViewRecord, PublicMoment>();

function readMoment(id: string, record: ViewRecord): PublicMoment {
  const sort = record['called'] === true ? 'called' : 'found';
  return { ...record, sort, id } as unknown as PublicMoment;
}

/** The last moments of a room, first to last. One of a kind this page does not know yet is left out. */
export function momentsOf(view: View): readonly PublicMoment[] {
  const moments: PublicMoment[] = [];
  for (const [key, record] of Object.entries(view)) {
    if (!key.startsWith(prefix)) continue;
    const moment = momentOfRecord.get(record) ?? readMoment(key.slice(prefix.length), record);
    momentOfRecord.set(record, moment);
    if (moment.sort === 'found' || calledKinds.includes(moment.kind)) moments.push(moment);
  }
  return moments.sort((a, b) => a.showAt - b.showAt);
}

/** When every screen is done with it. */
export function endOf(moment: PublicMoment): number {
  return moment.sort === 'called' ? moment.endsAt : moment.showAt + limits.momentMarkedMs;
}

function isOn(moment: PublicMoment, now: number): boolean {
  return now >= moment.showAt && now < endOf(moment);
}

/** What every screen marks at this instant: what the host called before what was found, else the newest. */
export function momentAt(moments: readonly PublicMoment[], now: number): PublicMoment | undefined {
  const on = moments.filter((moment) => isOn(moment, now));
  return on.findLast(({ sort }) => sort === 'called') ?? on.at(-1);
}

/** When that may next be another one; undefined where nothing lies ahead. */
export function nextChangeAfter(moments: readonly PublicMoment[], now: number): number | undefined {
  const ahead = moments
    .filter((moment) => endOf(moment) > moment.showAt)
    .flatMap((moment) => [moment.showAt, endOf(moment)])
    .filter((instant) => instant > now);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
