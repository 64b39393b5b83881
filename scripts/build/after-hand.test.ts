import { expect, test } from 'vitest';
import { afterHand } from './after-hand.js';

/** Modules with what they import, and what they load by a call. */
const modules: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'index.html': [['main'], []],
  main: [
    ['loads', 'first'],
    ['console', '/recap/page'],
  ],
  loads: [[], ['questions', 'turn', '/recap/view']],
  first: [[], []],
  questions: [['list', 'sheet', 'first'], ['seldom']],
  seldom: [['list'], []],
  list: [[], []],
  turn: [['sheet'], []],
  console: [['sheet'], []],
  sheet: [['dialog'], []],
  dialog: [[], []],
  '/recap/page': [['/recap/body'], []],
  '/recap/view': [['/recap/body'], []],
  '/recap/body': [[], []],
};
const infoOf = (id: string) => {
  const [importedIds, dynamicallyImportedIds] = modules[id] ?? [[], []];
  return { importedIds, dynamicallyImportedIds };
};

test('H1 what a phone loads after its hand is in two chunks, by whether other pages need it too', () => {
  expect(Object.fromEntries(afterHand('index.html', 'loads', infoOf))).toEqual({
    questions: 'phone',
    turn: 'phone',
    list: 'phone',
    // Of the first chunk, which is filled before these.
    first: 'phone',
    sheet: 'later',
    dialog: 'later',
  });
});
