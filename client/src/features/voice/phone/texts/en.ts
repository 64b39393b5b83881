import type { MicProblem } from '../../../../voice/types.ts';

type Trouble = { readonly title: string; readonly help: string; readonly again: boolean };

export const micTroubles: { readonly [problem in MicProblem]: Trouble } = {
  insecure: {
    title: 'No microphone on this page',
    help: 'Browsers give the microphone only to pages with a secure address (https), and this one has none.',
    again: false,
  },
  refused: {
    title: 'The microphone is not allowed',
    help: 'To allow it, tap the sign beside the address of this page, choose the microphone, allow it, and try again.',
    again: true,
  },
  'no-device': {
    title: 'No microphone found',
    help: 'Plug one in or switch it on, and try again.',
    again: true,
  },
  busy: {
    title: 'Something else uses the microphone',
    help: 'End the call or close the other app, and try again.',
    again: true,
  },
  ended: {
    title: 'The microphone stopped',
    help: 'A call took it away, or a headset was unplugged. Try again.',
    again: true,
  },
  failed: {
    title: 'The microphone did not start',
    help: 'Try again.',
    again: true,
  },
};

export const trialTexts = {
  region: 'Your microphone',
  begin: 'Try your microphone',
  about: 'You can speak to the room with this phone. Only you see this test.',
  asking: 'Your browser asks for the microphone: allow it.',
  say: 'Say something.',
  works: 'Your microphone works.',
  taken: 'A call or another app has your microphone. The test goes on once it is back.',
  again: 'Try again',
  stop: 'Stop the test',
  unable: {
    insecure:
      'This phone cannot be your microphone: browsers give it only to pages with a secure address (https). The room’s microphone is there for you.',
    'no-calls':
      'This phone cannot be your microphone: its browser keeps pages from calling, as in a lockdown mode. The room’s microphone is there for you.',
  },
} as const;

export const phoneTexts = {
  meter: 'Your microphone',
  walk: 'Walk to the microphone',
  here: 'Speak from here',
  again: 'Try again',
  anyway: 'Speak anyway',
  mute: 'Mute',
  muteAbout: 'One tap, and nobody hears you',
  muted: 'You are muted: nobody hears you',
  mutedTitle: 'You are muted',
  clockRuns: 'Your clock goes on.',
  mutedShort: 'Muted. Nobody hears you.',
  unmutedShort: 'No longer muted. The hall hears you.',
  holdSwitch: 'Hold to talk',
  hold: 'Hold and speak',
  holdAbout: 'A short tap keeps it on.',
  holdHeld: 'Let go to be silent.',
  holdStays: 'Tap again to be silent.',
  safe: 'You keep the floor.',
  clockWaits: 'Your clock has not begun.',
  clockStill: 'Your clock stands still.',
  hears: 'The hall hears you.',
  hearsNot: 'Nobody hears you now.',
} as const;

/** Title and sentence for each place somebody can stand at. */
export const standTexts = {
  cut: {
    title: 'Your microphone was switched off',
    body: 'A moderator did that for this turn. You keep the floor: use the room microphone.',
  },
  elsewhere: {
    connecting: { title: 'You speak on another page', body: 'You keep the floor, and can go on from here.' },
    live: { title: 'You are live on another page', body: 'You keep the floor, and can go on from here.' },
    lost: {
      title: 'Your other page is not heard',
      body: 'It may be closed, or without a connection. You keep the floor, and can go on from here.',
    },
  },
  idle: { title: 'Your microphone is off', body: 'You keep the floor. Tap to speak with this phone.' },
  asking: {
    title: 'Allow the microphone',
    body: 'Your browser asks whether this page may use it. You keep the floor.',
  },
  taken: {
    title: 'Your microphone is taken',
    body: 'A call or another app has it. You keep the floor; we go on by ourselves once it is back.',
  },
  'sound-off': {
    title: 'The loudspeakers are off',
    body: 'The hall cannot hear you by phone at the moment. You keep the floor.',
  },
  hello: {
    title: 'Say hello',
    body: 'Hold the phone a hand’s width away and speak. Your clock begins once the hall hears you.',
  },
  quiet: {
    title: 'Say hello',
    body: 'We hear nothing yet. Speak up, and look whether something covers the microphone, or take another way.',
  },
  connecting: { title: 'Say hello', body: 'We hear you. Now to the loudspeakers…' },
  slow: {
    title: 'Say hello',
    body: 'We hear you, but the way to the loudspeakers takes long. Wait a little, or take another way.',
  },
  nearby: {
    asks: {
      title: 'Say hello',
      body: 'The way to the loudspeakers takes long. If your browser asks whether this page may reach devices on your network, allow it, or take another way.',
    },
    refused: {
      title: 'Say hello',
      body: 'Your browser keeps this page from devices on your network, and so from the loudspeakers. Allow it beside the address of this page, or take another way.',
    },
  },
  anyway: {
    title: 'Say hello',
    body: 'Your microphone is on, however quiet. Speak up: as soon as the hall hears you, you are live.',
  },
  anywaySlow: { title: 'Say hello', body: 'The hall hears nothing yet. Speak up, or take another way.' },
  live: { title: 'You are live', body: phoneTexts.hears },
  lost: { title: 'The hall cannot hear you', body: 'You keep the floor. We are mending the connection.' },
} as const;
