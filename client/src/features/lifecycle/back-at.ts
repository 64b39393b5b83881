// chunk: staff
import type { PublicView } from '../../../../shared/room/records.ts';
import { agendaOf, pauseOf } from '../agenda/records.ts';

/**
 * When a break ends, as far as its host said so: at the start that they announced meanwhile, or at the end of the pause that
 * the agenda has for it. Undefined where neither is known, or that time has passed.
 */
export function backAt({ room, agenda }: Pick<PublicView, 'room' | 'agenda'>, now: number): number | undefined {
  if (room?.breakAt === undefined) return undefined;
  const announced = room.backAt === undefined ? undefined : room.backAt + (room.aheadMs ?? 0);
  const pauseEndsAt = pauseOf(agendaOf(agenda), room.breakAt)?.endsAt;
  return [announced, pauseEndsAt].find((at) => at !== undefined && at > now);
}
