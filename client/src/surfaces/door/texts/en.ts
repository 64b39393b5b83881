// chunk: landing
export const doorTexts = {
  label: 'Room code',
  hint: 'It is on the screen, the poster or the invitation.',
  button: 'Join',
  empty: 'Type the code first. It is on the screen, the poster or the invitation.',
  notFound: (code: string) => `There is no room with the code ${code}. Check it letter by letter and try again.`,
  /** The letters that are easily taken for others are in no code. */
  misread: (code: string) =>
    `There is no room with the code ${code}. No code has an O, I or L in it, nor a 0 or 1: one of its letters is another.`,
} as const;
