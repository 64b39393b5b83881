let segmenter: Intl.Segmenter | undefined;
/** Made when something is first counted: the first one takes tens of milliseconds. */
const made = () => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** For Firefox before 125: emoji made of several, flags, and what has marks. Where languages join more it counts more. */
export const countSigns = (text: string): number =>
  text.match(/(\p{RI}{2}|[^])(\u200D\p{Extended_Pictographic}?|[\p{M}\p{EMod}\u200C])*/gu)?.length ?? 0;

/** What a reader counts as characters. */
export const countGraphemes = (text: string): number =>
  'Segmenter' in Intl ? [...made().segment(text)].length : countSigns(text);
