import { locale } from '#texts/engine';

/* How numbers, times and plurals are written: everywhere the same, in the language that these pages are in. */

const numbers = /* @__PURE__ */ new Intl.NumberFormat(locale);
const plurals = /* @__PURE__ */ new Intl.PluralRules(locale);
const clock = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = /* @__PURE__ */ new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "12,000" */
export function number(n: number): string {
  return numbers.format(n);
}

/** What follows a number, by the plural forms of the language. */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** "1 person", "7 people": `{one: 'person', other: 'people'}`. */
export function count(n: number, words: Plural): string {
  return `${number(n)} ${words[plurals.select(n)] ?? words.other}`;
}

/** "11:30", as the clock on this wall shows it; `at` in epoch milliseconds. */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** The day in words, with its year; `at` in epoch milliseconds. */
export function dayOf(at: number): string {
  return day.format(at);
}
