export const momentTexts = {
  called: {
    'three-two-one': '3, 2, 1',
    applause: 'Applause!',
    wave: 'A wave goes through the room',
    quiet: 'A minute of quiet',
  },
  start: 'Now',
} as const;
