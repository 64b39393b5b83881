export const cueCommandNames = { 'speaker.tell': 'A line to the speaker' } as const;

export const cueTexts = {
  title: 'A line to the speaker',
  hint: 'Only the speaker’s screen shows it.',
  nothing: 'Nothing stands there now.',
  takeAway: 'Take it away',
  quick: 'Ready-made lines',
  /** What is said most: one press. */
  quickLines: ['Two more minutes', 'Please wrap up', 'A question waits'],
  words: 'In your own words',
  send: 'Send',
} as const;
