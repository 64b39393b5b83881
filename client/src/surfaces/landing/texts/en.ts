// chunk: landing
export const landingTexts = {
  /** Broken between its parts only. */
  sentence: ['Raise a hand,', 'be called,', 'be heard.'],
  joinTitle: 'Join a room',
  open: {
    title: 'Open your own',
    label: 'Room title',
    hint: 'What people come together for.',
    button: 'Open a room',
    empty: 'Give the room a title first.',
    tooLong: (most: number) => `The title is too long. Keep it to ${most} characters.`,
    tokenLabel: 'Opening key',
    tokenHint: 'On this server only people with the key may open rooms. Ask whoever runs it.',
    tokenEmpty: 'Type the opening key. Whoever runs this server has it.',
    tokenWrong: 'That is not the right key. Check it, or ask whoever runs this server.',
  },
} as const;
