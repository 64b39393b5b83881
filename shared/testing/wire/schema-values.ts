import type { z } from 'zod';

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
};
const absent = Symbol('absent');

/** Values of a schema; the first is the plainest. */
export function valuesOf(schema: z.ZodType, ids: readonly string[]): readonly unknown[] {
  const { type, shape = {}, innerType, element, options = [], entries = {} } = schema.def as unknown as Def;
  const inner = (of: z.ZodType | undefined) => (of === undefined ? [] : valuesOf(of, ids));
  switch (type) {
    case 'string':
      return schema.meta()?.title === 'ID' ? ids : ['bees', ' ', 'bees '.repeat(200), 'heart', 'hand:none'];
    case 'number':
      return [1, 0, 4, 60, 100_000];
    case 'boolean':
      return [true, false];
    case 'enum':
      return Object.values(entries);
    case 'optional':
      return [absent, ...inner(innerType)];
    case 'nullable':
      return [...inner(innerType), null];
    case 'array': {
      const all = inner(element);
      return [all.slice(0, 1), [], all.slice(0, 2), ...all.slice(1, 5).map((one) => [one]), [all[0], all[0]]];
    }
    case 'union':
      return options.flatMap((option) => inner(option));
    case 'object': {
      const fields = Object.entries(shape).map(([name, of]) => [name, inner(of)] as const);
      const plain = Object.fromEntries(fields.map(([name, [first]]) => [name, first]));
      const made = fields.flatMap(([name, all]) => all.map((value) => ({ ...plain, [name]: value })));
      return (made.length === 0 ? [{}] : made).map((one) =>
        Object.fromEntries(Object.entries(one).filter(([, value]) => value !== absent)),
      );
    }
    default:
      return [{}];
  }
}
