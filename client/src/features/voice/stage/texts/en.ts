export const stageVoiceTexts = {
  group: 'Sound of the room',
  switchOn: 'Switch the sound on',
  again: 'Click to switch the sound on again',
  unable: 'This browser plays no voices (no WebRTC). Use another one for the sound.',
  elsewhere: 'The sound is on another screen',
  playHere: 'Play it here',
  on: 'Sound',
  isOn: 'Sound is on',
  tone: 'Play a test tone',
  switchOff: 'Switch the sound off',
  nearby: {
    asks: 'No voice yet. If this browser asks to reach devices on your network, allow it: the phone is one.',
    refused: 'This browser keeps the page from devices on your network, as the phone is. Allow it beside the address.',
  },
} as const;
