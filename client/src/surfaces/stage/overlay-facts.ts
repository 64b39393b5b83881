import type { StageView } from '../../../../shared/room/records.ts';
import { floorOf, type TakenFloor } from '../../features/floor/records.ts';
import { showsOf, type PublicShow } from '../../features/shows/records.ts';
import { questionOnStage, sceneOf, type QuestionOnStage } from '../../features/stage/records.ts';

export type OverlayFacts = {
  readonly floor?: TakenFloor;
  readonly question?: QuestionOnStage;
  readonly show?: PublicShow;
};

/** What lies over a picture at this moment: what the big screen is at, and nothing where nothing is on. */
export function overlayFactsOf(view: StageView): OverlayFacts {
  const scene = sceneOf(view);
  const floor = floorOf(view.now);
  if (scene === 'show') {
    const shows = showsOf(view);
    const show = shows.find(({ id }) => id === view.stage?.showId) ?? shows[0];
    return show === undefined ? {} : { show };
  }
  if (scene === 'floor') return floor.state === 'free' ? {} : { floor };
  if (scene !== 'question') return {};
  const question = questionOnStage(view);
  const isIts = question !== undefined && floor.state !== 'free' && floor.questionId === question.id;
  return { ...(question === undefined ? {} : { question }), ...(isIts ? { floor } : {}) };
}
