export const speakerPulseTexts = {
  region: "The room's pulse",
  quiet: 'The room is quiet',
  reacts: (percent: number, kind: string) => `${percent} % · ${kind}`,
  called: {
    applause: 'Applause!',
    'three-two-one': 'Three, two, one',
    wave: 'A wave',
    quiet: 'A minute of quiet',
  },
} as const;
