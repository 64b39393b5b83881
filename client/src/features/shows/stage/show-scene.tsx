import { showsOf } from '../records.ts';
import { StageShow } from './show.tsx';
import { useRoomClient, useStage } from '../../../engine/react/room-context.tsx';
import { StillScene } from '../../../surfaces/stage/scene-still.tsx';
import { stagePageTexts } from '#texts/surfaces/stage';

/** The show the room is at; where a moderator holds this scene without one, the newest. */
export function ShowScene() {
  const view = useStage((state) => state.view);
  const client = useRoomClient();
  const shows = showsOf(view);
  const show = shows.find(({ id }) => id === view.stage?.showId) ?? shows[0];
  return show === undefined ? (
    <StillScene title={stagePageTexts.show.none} help={stagePageTexts.show.noneHelp} />
  ) : (
    <StageShow show={show} now={client.now} key={show.id} />
  );
}
