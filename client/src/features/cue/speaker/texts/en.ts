export const speakerCueTexts = { region: 'For you' } as const;
