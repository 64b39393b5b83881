/** The middle one; of an even number the mean of the two in the middle. 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** 1 where all have the same share, towards 0 where one has everything: 1 - Gini, in hundredths. Undefined of nothing. */
export function evenness(values: readonly number[]): number | undefined {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const weighted = sorted.reduce((all, value, index) => all + (index + 1) * value, 0);
  const gini = (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
  return Math.round((1 - gini) * 100) / 100;
}
