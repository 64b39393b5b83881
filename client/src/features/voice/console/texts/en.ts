export const voiceCommandNames = { 'voice.cut': 'Cutting the voice' } as const;
export const voiceShortcuts = { X: 'Cut the voice of whoever speaks by phone' } as const;

export const voiceTexts = {
  sound: (on: boolean) => (on ? 'Sound is on' : 'Sound is off'),
  soundTitle: 'Speaking by phone',
  soundOn: 'The stage plays the voice of whoever speaks by phone.',
  soundOff:
    'Nobody can be heard by phone yet. Open the stage screen on the computer with the loudspeakers, move its mouse and press “Switch the sound on”.',
  tryIt:
    'To try it: go live, raise a hand with a phone, press Next here, choose “Speak by phone” there, and say hello.',
  insecure:
    'You opened this page without https. Phones that join this way get no microphone: whoever runs the server can set https up.',
  soundMore: 'What it takes to speak by phone',
  linkOfHost: 'Its link is “Stage screen”, among those you saved when you opened the room.',
  linkOfOthers: 'The host has the link of the stage screen.',
  cut: 'Cut the voice',
  nothingToCut: 'Nobody speaks by phone.',
  /** By how the clock stands, then by the voice. */
  planned: {
    'sound-off': "Accepted by phone, but the room's sound is off. Switch it on at the stage, or ask them to walk.",
    connecting: 'Accepted: connecting the phone…',
    live: 'Accepted: their phone is heard.',
    lost: 'Accepted by phone, but the voice is lost. It may come back by itself; or ask them to walk to the microphone.',
    cut: 'Their phone is cut off for this turn. Ask them to walk to the microphone.',
  },
  still: {
    'sound-off': "The room's sound is off, the clock stands still. Switch it on at the stage, or ask them to walk.",
    connecting: 'Connecting the phone… The clock stands still.',
    live: 'Their phone is heard. The clock stands still.',
    lost: 'The voice is lost, the clock stands still. It may come back by itself; or ask them to walk to the microphone.',
    cut: 'Their phone is cut off for this turn, the clock stands still. Ask them to walk to the microphone, or end the turn.',
    walks: 'They walk to the microphone, the clock stands still. “Start turn” once they are there.',
    'to-be-read': 'Please read it out: the clock stands still until “Start turn”.',
  },
  runs: {
    connecting: 'The clock runs. Their phone is still connecting.',
    live: 'Live from their phone.',
    without: 'The clock runs, but nobody hears their phone: they speak up, or walk to the microphone.',
  },
  unheard: 'Accepted by phone, but nobody hears them yet. Ask them to say hello, or to walk to the microphone.',
  unheardStill: 'Nobody hears their phone yet, the clock stands still. They can also walk to the microphone.',
  away: 'Accepted by phone, but that phone has no connection. Wait, or ask them to walk to the microphone.',
  awayStill: 'The voice is lost: their phone has no connection. The clock stands still. Wait, or ask them to walk.',
  news: {
    lost: (name: string) => `The voice of ${name} is lost.`,
    cut: (name: string) => `The voice of ${name} is cut off.`,
    soundOn: "The room's sound is on.",
    soundOff: "The room's sound is off.",
  },
} as const;
