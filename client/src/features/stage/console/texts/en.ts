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

export const stageTexts = {
  title: 'Stage',
  shows: (scene: string) => `The screen shows: ${scene}`,
  blanked: 'The screen is dark.',
  pinned: 'Pinned by you or another moderator.',
  following: 'It follows the room by itself.',
  follow: 'Follow the room',
  blank: 'Blank the stage',
  pin: 'Pin a scene',
} as const;
