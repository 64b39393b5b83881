/* What every language says of itself, and what pages say where the server did not. */

/** For the formats of numbers and times (BCP 47). */
export const locale = 'en-GB';

/** Whole numbers below this are their bare digits, 0 to 9; 0 where a language has others. */
export const plainBelow = 1_000;

const suffixes = ['th', 'st', 'nd', 'rd'] as const;

/** "1st", "2nd", "23rd", "111th" */
export function ordinal(n: number): string {
  const digits = n < plainBelow ? String(n) : n.toLocaleString(locale);
  const isTeen = Math.floor(n / 10) % 10 === 1;
  return `${digits}${(isTeen ? undefined : suffixes[n % 10]) ?? 'th'}`;
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** "Two" up to ten, then digits: the way a person writes. */
export function countWord(n: number): string {
  return words[n] ?? String(n);
}

export const engineTexts = {
  day: (weekday: string, date: string) => `${weekday}, ${date}`,
  discarded: 'You chose not to send this.',
  wordsChanged: 'These words changed before your press got through, so it does not count. Read them again.',
  textTooLong: 'This text is far too long. Keep it to a few words.',
  noAnswer: 'The room did not answer. Trying again…',
  unreachable: 'The server cannot be reached. Check your network and try again.',
  unexpected: 'The server gave an answer this page does not understand. Load the page again.',
} as const;
