import { expect, test } from 'vitest';
import { z } from 'zod';
import { transportLimits } from '../limits.ts';
import { understand } from './bad-messages.ts';

const schema = z.looseObject({ count: z.number() });

test('a message that is none is refused with the field that is wrong, one that reaches into prototypes with nothing', () => {
  expect(understand(schema, { count: 3 })).toEqual({ count: 3 });
  const mistaken = understand(schema, { count: 'three' });
  expect(mistaken).toMatchObject({ ok: false, code: 'bad-input', message: expect.stringContaining('count') as string });
  for (const text of [
    '{"count":3,"__proto__":{}}',
    '{"count":3,"in":[{"constructor":1}]}',
    '{"count":3,"prototype":1}',
  ]) {
    const refused = understand(schema, JSON.parse(text));
    expect(refused).toMatchObject({ ok: false, code: 'bad-input' });
    expect(JSON.stringify(refused)).not.toMatch(/count|proto|constructor/u);
  }
});

test('a message may be so deep and no deeper', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  const { messageDepthCount } = transportLimits;
  expect(understand(z.object({}), { in: nested(messageDepthCount - 1) })).toEqual({});
  expect(understand(z.object({}), { in: nested(messageDepthCount) })).toMatchObject({ ok: false });
});
