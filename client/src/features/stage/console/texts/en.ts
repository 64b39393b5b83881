import type { Scene } from '../../../../../../shared/features/stage/events.ts';

export const sceneNames = {
  welcome: 'Welcome',
  queue: 'Queue',
  floor: 'On the floor',
  question: 'Question',
  show: 'Show',
  pulse: 'Pulse',
  break: 'Break',
  thanks: 'Thanks',
  recap: 'Recap',
} satisfies { readonly [scene in Scene]: string } as { readonly [scene: string]: string };

const follow = 'Follow the room';

export const stageCommandNames = {
  'stage.blank': 'Blanking the stage',
  'stage.scene': 'Pinning a scene',
  'stage.follow': follow,
} as const;
export const stageShortcuts = { B: 'Blank the stage, and back' } as const;

export const stageTexts = {
  title: 'Stage',
  shows: (scene: string) => `The screen shows: ${scene}`,
  blanked: 'The screen is dark.',
  pinned: 'Pinned by you or another moderator.',
  following: 'It follows the room by itself.',
  follow,
  blank: 'Blank the stage',
  justChanged: 'The stage has just changed. Look, and press again.',
  pin: 'Pin a scene',
} as const;
