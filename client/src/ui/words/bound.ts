/** For few and large words: one of a letter or two stays with the one behind it, so that none stands alone in a line. */
export const bound = (words: string): string => words.replaceAll(/ (\p{L}{1,2}) /gu, ' $1\u00A0');
