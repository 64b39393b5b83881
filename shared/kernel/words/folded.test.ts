import { expect, test } from 'vitest';
import { folded } from './folded.ts';

test.each([
  ['Zoë', 'zoe'],
  ['ÉCOLE', 'ecole'],
  ['Anne‑Marie O’Brien', "anne-marie o'brien"],
  ['Ｆｕｌｌ', 'full'],
  ['ﬁnd', 'find'],
])('what is searched for is found however it was typed: %s', (text, same) => {
  expect(folded(text)).toBe(same);
});
