import { number } from '../../../engine/format.ts';
import type { LateCommand } from '../../../../../shared/room/late-commands.ts';
import { callTexts, handTexts } from '#texts/features/floor';

export const phonePageTexts = {
  hand: 'Your hand',
  now: 'Now',
  here: (people: number) => `${number(people)} here`,
  ask: 'Ask',
  inWriting: 'or in writing',
  sent: 'Your question is with the room.',
  asked: 'The room is asked',
  lanes: 'Questions and hands',
  laneNames: { questions: 'Questions', hands: 'Hands', own: 'Yours' },
  opening: 'Opening the room…',
  offline: 'You are offline. We keep trying to reach the room.',
  offlineWith: {
    hand: 'You are offline. Your hand is kept.',
    floor: 'No connection to the room. You keep the floor.',
  },
  missedTitle: 'This did not get through in time',
  sendNow: 'Send now',
  drop: 'Drop',
  commandNames: {
    'hand.raise': handTexts.raise,
    'turn.accept': 'Accept the floor',
    'turn.decline': callTexts.notNow,
    'turn.end': callTexts.done,
  } satisfies { readonly [type in LateCommand<'attendee'>]: string } as { readonly [type: string]: string },
  otherCommand: 'Something you did',
  thanksTitle: 'Thank you for being here.',
  thanksBody: 'This room has ended.',
  refusedTitles: {
    'room-not-found': 'There is no room with this code',
    'room-damaged': 'This room cannot be shown',
    'room-ended': 'This room has ended',
    removed: 'You cannot take part in this room',
    'version-unsupported': 'This page is out of date',
  } as { readonly [code: string]: string },
  /** Under the title; otherwise the refusal itself. */
  wrongCode: 'Check it letter by letter.',
  refusedTitle: 'This room cannot be opened',
  reload: 'Reload',
} as const;
