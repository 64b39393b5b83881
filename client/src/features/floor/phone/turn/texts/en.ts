/** What one reads with the floor: it comes with the turn's screen, after the hand. */
export const turnTexts = {
  calledToAsk: 'The room wants to hear your question:',
  calledAnonymous: 'The room sees this colour and number, not your name. You appear only if you accept.',
  byPhone: 'Speak by phone',
  phoneSoundOff: 'The loudspeakers are not connected yet.',
  phoneInsecure: 'No microphone on this address (not https).',
  phoneNoCalls: 'This browser keeps pages from calling, as in a lockdown mode.',
  byRoom: 'Use the room microphone',
  acceptedTitle: 'Walk to the microphone',
  acceptedBody: 'Your clock starts when you begin.',
  acceptedRead: 'Somebody reads it for you',
  acceptedReadBody: 'You need not do anything. Your clock starts with the first word.',
  pausedBody: 'Your clock stands still until you begin.',
  onAirTitle: 'You are on.',
  onAirRead: 'Your words are being read.',
} as const;
