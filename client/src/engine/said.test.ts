import { expect, expectTypeOf, test } from 'vitest';
import type { floorTexts } from '#texts/features/floor';
import type { Said } from './said.ts';

const en = {
  close: 'Close',
  left: (n: number, of: string) => `${n} ${of} left`,
  phases: { live: 'Live', ended: 'Ended' },
  keys: [
    ['N', 'Next'],
    ['U', 'Undo'],
  ],
  kinds: { speak: undefined, order: 'Point of order' },
} as const;

const whole = {
  close: 'Schließen',
  left: (n, of) => `noch ${n} ${of}`,
  phases: { live: 'Läuft', ended: 'Zu Ende' },
  keys: [
    ['W', 'Weiter'],
    ['Z', 'Zurück'],
  ],
  kinds: { speak: undefined, order: 'Zur Geschäftsordnung' },
} satisfies Said<typeof en>;

test('I6 another language says the same in its own words, and may do without a fact', () => {
  expect(whole.left(3, 'Zeichen')).toBe('noch 3 Zeichen');
  const short = { ...whole, left: () => 'bald' } satisfies Said<typeof en>;
  expect(short.left()).toBe('bald');
  expectTypeOf<Said<typeof floorTexts>['andMore']>().toEqualTypeOf<(count: number) => string>();
  expectTypeOf<Said<typeof floorTexts>['region']>().toEqualTypeOf<string>();
});

test('I6 a language that says less, more or of other facts does not compile', () => {
  const { close, ...rest } = whole;
  // @ts-expect-error -- a sentence is missing
  rest satisfies Said<typeof en>;
  // @ts-expect-error -- one within others is missing
  ({ ...whole, phases: { live: 'Läuft' } }) satisfies Said<typeof en>;
  // @ts-expect-error -- of other facts than those it gets
  ({ ...whole, left: (n: number, of: Date) => `${n} ${of.getDay()}` }) satisfies Said<typeof en>;
  // @ts-expect-error -- no words, where there are facts to be told
  ({ ...whole, left: 'bald' }) satisfies Said<typeof en>;
  // @ts-expect-error -- a line of the list is missing
  ({ ...whole, keys: [['W', 'Weiter']] }) satisfies Said<typeof en>;
  // @ts-expect-error -- nobody says it
  ({ ...whole, clsoe: 'Schließen' }) satisfies Said<typeof en>;
  expect(close).toBe('Schließen');
});
