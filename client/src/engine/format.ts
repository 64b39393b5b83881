import { engineTexts, locale, plainBelow } from '#texts/engine';

/* How numbers, times and plurals are written: everywhere the same, in the language that these pages are in. */

/** Browsers take tens of milliseconds for the first of each: a page that shows none of it does not wait for them. */
function whenAsked<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => (made ??= make());
}

const numbers = /* @__PURE__ */ whenAsked(() => new Intl.NumberFormat(locale));
const plurals = /* @__PURE__ */ whenAsked(() => new Intl.PluralRules(locale));
const clock = /* @__PURE__ */ whenAsked(
  () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

/** "12,000" */
export function number(n: number): string {
  return Number.isInteger(n) && n >= 0 && n < plainBelow ? String(n) : numbers().format(n);
}

/** "0.87": of something that goes from 0 to 1. */
export function hundredths(n: number): string {
  return n.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** "3.4", "4.0": a mean. */
export function tenths(n: number): string {
  return n.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** What follows a number, by the plural forms of the language. */
type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** "1 person", "7 people": `{one: 'person', other: 'people'}`. */
export function count(n: number, words: Plural): string {
  return `${number(n)} ${words[plurals().select(n)] ?? words.other}`;
}

/** "11:30", as the clock on this wall shows it; `at` in epoch milliseconds. */
export function clockTime(at: number): string {
  return clock().format(at);
}

/** "Tuesday, 6 May 2025"; `at` in epoch milliseconds. */
export function dayOf(at: number): string {
  // Browsers differ in what they put between the two.
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return engineTexts.day(weekday.format(at), date.format(at));
}

/** A length of time as clocks show it: "1:32", "1:02:05" from an hour on. Whole seconds. */
export function digitsOf(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
