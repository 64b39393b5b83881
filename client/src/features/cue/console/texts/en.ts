export const cueCommandNames = { 'speaker.tell': 'A line to the speaker' } as const;
