import { showsOf } from '../../features/shows/records.ts';
import { StageShow } from '../../features/shows/stage-show.tsx';
import { useRoomClient, useStage } from '../../in-room/room-context.tsx';
import { StillScene } from './scene-still.tsx';
import { stagePageTexts } from './texts.ts';

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
