export const stillTexts = {
  still: 'Still',
  says: 'Nothing moves on this screen',
  asked: 'This device asks for less motion',
  byAddress: 'The address of this page asks for stillness',
} as const;
