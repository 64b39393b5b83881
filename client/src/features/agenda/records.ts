import type { ViewRecord } from '../../../../shared/kernel/records.ts';

/* Records arrive validated by the server; here they are only given their shape. */

/** An item of the agenda; `done`: the room was there and moved on. Times are epoch milliseconds. */
export type AgendaSegment = {
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly minutes: number;
  readonly state: 'planned' | 'current' | 'done';
  readonly startedAt?: number;
  /** When it is planned to end. */
  readonly endsAt?: number;
};

const none: readonly AgendaSegment[] = [];

/** All segments in their order; none where there is no agenda. */
export function agendaOf(record: ViewRecord | undefined): readonly AgendaSegment[] {
  const segments = record?.['segments'];
  return Array.isArray(segments) ? (segments as unknown as readonly AgendaSegment[]) : none;
}

export function currentSegment(segments: readonly AgendaSegment[]): AgendaSegment | undefined {
  return segments.find(({ state }) => state === 'current');
}

/** Where the room goes on: what it has not been to comes first, what follows before what was left out. */
export function nextSegment(segments: readonly AgendaSegment[]): AgendaSegment | undefined {
  const current = segments.findIndex(({ state }) => state === 'current');
  const planned = ({ state }: AgendaSegment) => state === 'planned';
  return segments.slice(current + 1).find(planned) ?? segments.find(planned) ?? segments[current + 1];
}

/** Minutes until a planned end, the one that runs included; below zero, how many whole ones it is past. Undefined where none is planned. */
export function minutesLeft(endsAt: number | undefined, now: number): number | undefined {
  if (endsAt === undefined) return undefined;
  // The sum turns the zero of a minute that is not over yet into a plain one.
  return Math.ceil((endsAt - now) / 60_000) + 0;
}
