/* What every language says of itself. */

/** For the formats of numbers and times (BCP 47). */
export const locale = 'en-GB';

const ordinals = /* @__PURE__ */ new Intl.PluralRules(locale, { type: 'ordinal' });
const suffixes: { readonly [form in Intl.LDMLPluralRule]?: string } = { one: 'st', two: 'nd', few: 'rd' };

/** "1st", "2nd", "23rd", "111th" */
export function ordinal(n: number): string {
  return `${n.toLocaleString(locale)}${suffixes[ordinals.select(n)] ?? 'th'}`;
}
