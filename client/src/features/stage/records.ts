import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { StageView } from '../../../../shared/room/records.ts';
import { scenes } from './scenes.ts';
import { itemOf, itemsOf, type ItemOf } from '../../engine/items.ts';

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

/** "plenum.example" or "192.168.1.5:3000": what people type; the code asks for the rest. */
export function shortAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
}
