import { expect, test } from 'vitest';
import { titleSize } from './title-size.ts';

test('I4 a title is as large as its readers count its signs, in every script', () => {
  for (const sign of ['a', 'é', 'नि', 'م', '\u{1F469}‍\u{1F469}‍\u{1F467}']) {
    const sizes = [26, 27, 64, 65].map((count) => titleSize(sign.repeat(count)));
    expect(sizes, sign).toEqual(['short', 'middle', 'middle', 'long']);
  }
});
