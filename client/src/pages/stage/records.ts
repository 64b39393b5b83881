import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { View } from '../../../../shared/kernel/records.ts';
import { scenes } from '../../features/stage/scenes.ts';
import { questionIn, questionsOf, type PublicQuestion } from '../../features/questions/records.ts';

/** What to draw: already resolved by the server. A scene of a newer server than this page shows as the welcome. */
export function sceneOf(view: View): Scene | 'blank' {
  const stage = view['stage'];
  if (stage?.['blank'] === true) return 'blank';
  return scenes.find((scene) => scene === stage?.['scene']) ?? 'welcome';
}

/** The question on the screen: the one the stage names, else the one that stands there. */
export function questionOnStage(view: View): PublicQuestion | undefined {
  const id = view['stage']?.['questionId'];
  const named = questionIn(view, typeof id === 'string' ? id : undefined);
  return named ?? [...questionsOf(view).values()].find(({ state }) => state === 'onstage');
}

/** "plenum.example" or "192.168.1.5:3000": what people type; the code asks for the rest. */
export function shortAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
}
