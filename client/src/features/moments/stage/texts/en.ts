export const stageMomentTexts = {
  region: 'The whole room',
  applause: 'Applause!',
  count: ['Now', '1', '2', '3'],
  wave: 'A wave!',
  waveHelp: 'Up when it reaches you, from left to right.',
  quiet: 'A minute of quiet',
} as const;
