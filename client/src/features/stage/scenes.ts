import type { Scene } from '../../../../shared/features/stage/events.ts';
import { sceneNames } from '#texts/features/stage/console';

/** In the order a moderator chooses from. */
export const scenes = Object.keys(sceneNames) as readonly Scene[];
