import { showsOf } from '../records.ts';
import { StageShow } from './show.tsx';
import { useRoomClient, useStage } from '../../../engine/react/room-context.tsx';
import type { SceneSlots } from '../../stage/scene-slots.ts';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** The show the room is at; where a moderator holds this scene without one, the newest. */
export function ShowScene({ Still }: SceneSlots) {
  const view = useStage((state) => state.view);
  const client = useRoomClient();
  const shows = showsOf(view);
  const show = shows.find(({ id }) => id === view.stage?.showId) ?? shows[0];
  return show === undefined ? (
    <Still title={texts.none} help={texts.noneHelp} />
  ) : (
    <StageShow show={show} now={client.now} key={show.id} />
  );
}
