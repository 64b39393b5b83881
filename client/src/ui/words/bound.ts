/**
 * For few and large words: one of a letter or two, and a first one of three, stay with the one behind them, so that none
 * stands alone in a line.
 */
export const bound = (words: string): string =>
  words.replace(/^(\p{L}{1,3}) (?=.* )/u, '$1\u00A0').replaceAll(/ (\p{L}{1,2}) /gu, ' $1\u00A0');
