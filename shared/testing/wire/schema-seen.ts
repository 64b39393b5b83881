import type { z } from 'zod';
import { defOf, mayBeAbsent, required } from './protocol-types.ts';

/*
 * What of a schema was seen in values that it parsed: that a declaration is not wider than the truth. A mark is a path
 * with what may be there: a field, one that was absent, an alternative, a word of a list of words, yes and no, words at all.
 */

/** Of text that is more than a name of something. */
export const wordsMark = ':words';
const isText = (schema: z.ZodType) => schema.meta()?.title === undefined;

/** All marks that there may be. */
export function marksOf(path: string, schema: z.ZodType): readonly string[] {
  const { type, shape = {}, element, valueType, options = [], entries = {} } = defOf(schema);
  switch (type) {
    case 'object':
      return Object.entries(shape).flatMap(([field, of]) => [
        `${path}.${field}`,
        ...(mayBeAbsent(of) ? [`${path}.${field}?`] : []),
        ...marksOf(`${path}.${field}`, required(of)),
      ]);
    case 'array':
      return element === undefined ? [] : [`${path}[]`, ...marksOf(`${path}[]`, element)];
    case 'record':
      return valueType === undefined ? [] : [`${path}{}`, ...marksOf(`${path}{}`, valueType)];
    case 'union':
      return options.flatMap((option, index) => [`${path}|${index}`, ...marksOf(`${path}|${index}`, option)]);
    case 'enum':
      return Object.values(entries).map((word) => `${path}=${word}`);
    case 'boolean':
      return [`${path}=true`, `${path}=false`];
    case 'string':
      return isText(schema) ? [`${path}${wordsMark}`] : [];
    default:
      return [];
  }
}

/** Notes the marks of a value, which the schema has parsed. */
export function noteMarks(seen: Set<string>, path: string, schema: z.ZodType, value: unknown): void {
  const { type, shape = {}, element, valueType, options = [] } = defOf(schema);
  const each = (mark: string, of: z.ZodType, values: readonly unknown[]) => {
    if (values.length > 0) seen.add(mark);
    for (const one of values) noteMarks(seen, mark, of, one);
  };
  switch (type) {
    case 'object':
      for (const [field, of] of Object.entries(shape)) {
        const at = `${path}.${field}`;
        if (!Object.hasOwn(value as object, field)) seen.add(`${at}?`);
        else each(at, required(of), [(value as Readonly<Record<string, unknown>>)[field]]);
      }
      return;
    case 'array':
      return element === undefined ? undefined : each(`${path}[]`, element, value as readonly unknown[]);
    case 'record':
      return valueType === undefined ? undefined : each(`${path}{}`, valueType, Object.values(value as object));
    case 'union': {
      const index = options.findIndex((option) => option.safeParse(value).success);
      const option = options[index];
      return option === undefined ? undefined : each(`${path}|${index}`, option, [value]);
    }
    case 'string':
      if (value !== '' && isText(schema)) seen.add(`${path}${wordsMark}`);
      return;
    case 'enum':
    case 'boolean':
      seen.add(`${path}=${String(value)}`);
  }
}
