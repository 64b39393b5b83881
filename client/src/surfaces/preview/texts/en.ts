export const previewTexts = {
  title: 'What they see',
  of: { stage: 'Stage', attendee: 'A phone' },
  stageShows: (scene: string) => `The stage now: ${scene}`,
  stageBlank: 'The stage is dark now.',
  phoneShows: (room: string) => `A phone in “${room}” now`,
  tooOld: 'This browser is too old to draw the stage here. The stage itself is not touched by that.',
} as const;
