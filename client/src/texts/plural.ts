const rules = new Intl.PluralRules('en');

/** "1 person", "7 people": `{one: 'person', other: 'people'}`. */
export function count(n: number, words: { readonly one: string; readonly other: string }): string {
  return `${n.toLocaleString('en')} ${rules.select(n) === 'one' ? words.one : words.other}`;
}

const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "1st", "2nd", "23rd", "111th" */
export function ordinal(n: number): string {
  return `${n.toLocaleString('en')}${suffixes[ordinalRules.select(n)] ?? 'th'}`;
}
