/** What a reader counts as characters. Browsers without a segmenter count code points, which is never fewer. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : undefined;

export function countGraphemes(text: string): number {
  if (segmenter === undefined) return Array.from(text).length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
