export const peopleTexts = {
  yourName: 'Your name',
  nameHint: 'Shown with your hand and your questions. Leave it empty to stay a number.',
  yourPlace: 'Where do you sit?',
  placeHint: 'For example: left, row 6. It helps the microphone find you.',
  save: 'Save',
  sending: 'sending…',
  saveName: 'Save your name',
  back: 'Back',
  sheet: 'Name and seat',
  /**
   * Beside one's hand: what one said of oneself, and what one may still say; both are empty at first. What stands before
   * one's name and after it; the first alone where there is no name.
   */
  line: (name: string, place: string, names: 'off' | 'optional' | 'asked'): readonly [string, string?] => {
    if (names === 'off') return [place === '' ? 'Say where you sit' : `You sit here: ${place}`];
    if (name !== '') return ['as ', place === '' ? ' · say where you sit' : ` · ${place}`];
    if (place !== '') return [`${place} · say who you are`];
    return [names === 'asked' ? 'Please say your name and seat' : 'Say who you are and where you sit'];
  },
  waits: 'It waits for a moderator before others see it.',
  goesOut: 'Not sent yet. It goes out as soon as you are back.',
} as const;
