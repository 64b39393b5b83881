import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { StageView } from '../../../../shared/room/records.ts';
import { floorOf, type TakenFloor } from '../floor/records.ts';
import { showsOf, type PublicShow } from '../shows/records.ts';
import { scenes } from './scenes.ts';
import { itemOf, itemsOf, type ItemOf } from '../../engine/items.ts';
import { withoutScheme } from '../../engine/join-url.ts';

/** What to draw: already resolved by the server. A scene of a newer server than this page shows as the welcome. */
export function sceneOf({ stage }: Pick<StageView, 'stage'>): Scene | 'blank' {
  if (stage?.blank === true) return 'blank';
  return scenes.find((scene) => scene === stage?.scene) ?? 'welcome';
}

export type QuestionOnStage = ItemOf<StageView, 'question:'>;

/** The question on the screen: the one the stage names, else the one that stands there. */
export function questionOnStage(view: StageView): QuestionOnStage | undefined {
  return itemOf(view, 'question:', view.stage?.questionId) ?? itemsOf(view, 'question:')[0];
}

/** Whoever has the floor, where they ask that question themselves (Q4). */
export function askerOnStage(view: StageView): TakenFloor | undefined {
  const floor = floorOf(view.now);
  const questionId = questionOnStage(view)?.id;
  return floor.state !== 'free' && questionId !== undefined && floor.questionId === questionId ? floor : undefined;
}

/** The show the room is at; where a moderator holds its scene without one, the newest. */
export function showOnStage(view: StageView): PublicShow | undefined {
  const shows = showsOf(view);
  return shows.find(({ id }) => id === view.stage?.showId) ?? shows[0];
}

type OverlayFacts = {
  readonly floor?: TakenFloor | undefined;
  readonly question?: QuestionOnStage | undefined;
  readonly show?: PublicShow | undefined;
};

/** What lies over a picture at this moment: what the big screen is at, and nothing where nothing is on. */
export function overlayFactsOf(view: StageView): OverlayFacts {
  const scene = sceneOf(view);
  if (scene === 'show') return { show: showOnStage(view) };
  if (scene === 'question') return { question: questionOnStage(view), floor: askerOnStage(view) };
  const floor = floorOf(view.now);
  return scene === 'floor' && floor.state !== 'free' ? { floor } : {};
}

/** "plenum.example" or "192.168.1.5:3000": what people type; the code asks for the rest. */
export function shortAddress(joinUrl: string): string {
  return withoutScheme(joinUrl).replace(/\/.*$/u, '');
}
