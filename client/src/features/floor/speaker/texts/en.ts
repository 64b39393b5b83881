import { count } from '../../../../engine/format.ts';

export const speakerFloorTexts = {
  region: 'On the floor',
  state: {
    called: 'Called, not there yet',
    accepted: {
      room: 'On the way to the microphone',
      read: 'Wants it read aloud',
    },
    'on-air': 'Speaking now',
  },
  /** By how the clock stands, then by the voice. */
  voice: {
    planned: {
      'sound-off': "By phone, but the room's sound is off",
      connecting: 'Speaks by phone: connecting…',
      live: 'Speaks by phone',
      lost: 'Speaks by phone: reconnecting…',
      cut: 'Their phone is cut off',
    },
    still: {
      'sound-off': "The room's sound is off. The clock stands still.",
      connecting: 'Connecting the phone… The clock stands still.',
      live: 'By phone. The clock stands still.',
      lost: 'The voice is lost. The clock stands still.',
      cut: 'Their phone is cut off. The clock stands still.',
      walks: 'On the way to the microphone. The clock stands still.',
      'to-be-read': 'Wants it read aloud. The clock stands still.',
    },
    runs: {
      connecting: 'Speaking now. Their phone is still connecting.',
      live: 'Speaking now, by phone',
      without: 'Speaking now, without their phone',
    },
  },
  readForThem: 'Read this aloud for them, then press “Start turn”.',
  phase: {
    doors: { large: 'The doors are open', small: 'The room has not started yet.' },
    live: { large: 'The floor is yours', small: '' },
    break: { large: 'Break', small: 'Nobody is called meanwhile.' },
    ended: { large: 'This room has ended.', small: '' },
  },
  upNext: 'Who is next',
  after: 'Then',
  nobody: 'Nobody is waiting.',
  noTopic: 'No topic given',
  standing: (n: number) => `${count(n, { one: 'person stands', other: 'people stand' })} with it`,
  answered: 'Answered',
  next: 'Next',
  endTurn: 'End turn',
  startTurn: 'Start turn',
} as const;
