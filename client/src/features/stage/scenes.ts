import type { Scene } from '../../../../shared/features/stage/events.ts';

/** In the order a moderator chooses from. */
export const scenes = [
  'welcome',
  'queue',
  'floor',
  'question',
  'show',
  'pulse',
  'break',
  'thanks',
  'recap',
] as const satisfies readonly Scene[];
