import type { StageView } from '../../../../shared/room/records.ts';
import { agendaOf, currentSegment } from '../../features/agenda/records.ts';
import { startOf } from '../../features/lifecycle/records.ts';

/**
 * When a break ends, as far as the room tells it: at the start that its host announced anew, or where the agenda has a
 * pause, which nobody speaks in, at the end of that. Undefined where nobody said so, or that time has passed.
 */
export function backAt({ room, agenda }: Pick<StageView, 'room' | 'agenda'>, now: number): number | undefined {
  const current = currentSegment(agendaOf(agenda));
  const pauseEndsAt = current?.speakers.length === 0 ? current.endsAt : undefined;
  const startsAt = room === undefined ? undefined : startOf(room);
  return [startsAt, pauseEndsAt].find((at) => at !== undefined && at > now);
}
