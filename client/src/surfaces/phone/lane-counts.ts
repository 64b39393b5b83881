import type { PublicView } from '../../../../shared/room/records.ts';
import { itemsOf } from '../../engine/items.ts';
import type { RoomClientState } from '../../engine/store.ts';

/** How many there are in a lane; undefined where it has no tab. */
export type LaneCount = (state: RoomClientState<PublicView>) => number | undefined;

export const handsCount = ({ view }: RoomClientState<PublicView>) => view.queue?.total ?? itemsOf(view, 'hand:').length;

/** One's own questions, with those that are still on their way. */
export const ownCount: LaneCount = ({ personal, pending }) => {
  const kept = personal.questions?.length ?? 0;
  if (kept > 0) return kept;
  return pending.some(({ type }) => type === 'question.ask') ? 1 : undefined;
};

export const questionsOff = ({ view }: RoomClientState<PublicView>) => (view.questions?.mode ?? 'off') === 'off';

/** Where nobody can ask and nobody did, there is nothing to choose. */
export const questionsCount: LaneCount = (state) => {
  const total = state.view.questions?.total ?? 0;
  return questionsOff(state) && total === 0 && ownCount(state) === undefined ? undefined : total;
};
