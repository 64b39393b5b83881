// chunk: later
export const peopleTexts = {
  yourName: 'Your name',
  nameHint: 'Shown with your hand and your questions. Leave it empty to stay a number.',
  yourPlace: 'Where do you sit?',
  placeHint: 'For example: left, row 6. It helps the microphone find you.',
  save: 'Save',
  saved: 'Saved.',
  waits: 'Saved. It waits for a moderator before others see it.',
  sending: 'sending…',
  saveName: 'Save your name',
  savePlace: 'Save where you sit',
} as const;
