import { z } from 'zod';

/* Schemas as somebody reads them who writes a program: a row a field, with its type and what it says. */

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};
export const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** A short record stands in one line. */
const inlineChars = 48;

export function required(schema: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(schema);
  return type === 'optional' && innerType !== undefined ? required(innerType) : schema;
}
export const mayBeAbsent = (schema: z.ZodType) => defOf(schema).type === 'optional';

/** What a schema says of itself, or of what it wraps. */
export function saysOf(schema: z.ZodType): string {
  return schema.meta()?.description ?? required(schema).meta()?.description ?? '';
}
const titleOf = (schema: z.ZodType) => schema.meta()?.title;

/** Alternatives, each once; words that are any text go without saying. */
const several = (words: readonly string[]) =>
  [...new Set(words)].filter((word) => !(words.includes('string') && word.startsWith('"'))).join('|');
const listOf = (word: string) => (word.includes('|') && !word.startsWith('{') ? `(${word})[]` : `${word}[]`);

function numberWord(schema: z.ZodNumber): string {
  const { minValue, maxValue } = schema;
  const isOpen = (bound: number | null) => bound === null || Math.abs(bound) >= Number.MAX_SAFE_INTEGER;
  return isOpen(minValue) || isOpen(maxValue) ? 'number' : `${minValue}..${maxValue}`;
}

/** `number`, `"open"|"closed"`, `ID[]`, `{left: count, openAt: time}`. */
function typeWords(schema: z.ZodType): string {
  const title = titleOf(schema);
  if (title !== undefined) return title;
  const { type, element, keyType, valueType, innerType, options = [], entries = {}, values = [] } = defOf(schema);
  switch (type) {
    case 'string':
    case 'boolean':
      return type;
    case 'number':
      return numberWord(schema as z.ZodNumber);
    case 'literal':
      return several(values.map((value) => JSON.stringify(value)));
    case 'enum':
      return several(Object.values(entries).map((value) => JSON.stringify(value)));
    case 'array':
      return listOf(typeWords(element ?? z.never()));
    case 'record':
      return `{[${typeWords(keyType ?? z.string())}]: ${typeWords(valueType ?? z.never())}}`;
    case 'union':
      return several(options.map(typeWords));
    case 'nullable':
      return `${typeWords(innerType ?? z.never())}|null`;
    case 'optional':
      return typeWords(required(schema));
    case 'object':
      return `{${fieldsOf(schema)
        .map(({ name, types }) => `${name}: ${several(types.map(typeWords))}`)
        .join(', ')}}`;
    default:
      throw new Error(`nobody said how to write ${type}`);
  }
}

type Field = { readonly name: string; readonly types: readonly z.ZodType[]; readonly says: string };

const isObject = (schema: z.ZodType) => defOf(schema).type === 'object';
const isObjects = (schema: z.ZodType) => {
  const { type, options = [] } = defOf(schema);
  return type === 'object' || (type === 'union' && options.every(isObject));
};

/** The alternatives of the field that tells them apart, and has a single value in each. */
function kindsOf(options: readonly z.ZodType[]): readonly string[] | undefined {
  const [first] = options;
  const names = Object.keys(first === undefined ? {} : (defOf(first).shape ?? {}));
  const literal = (option: z.ZodType, name: string) => {
    const schema = defOf(option).shape?.[name];
    return schema !== undefined && defOf(schema).type === 'literal' ? typeWords(schema) : undefined;
  };
  const name = names.find((one) => options.every((option) => literal(option, one) !== undefined));
  return name === undefined ? undefined : options.map((option) => literal(option, name) ?? '');
}

/** Fields of all alternatives, with a `?` where one may be absent. */
function fieldsOf(schema: z.ZodType): readonly Field[] {
  const { type, options = [], catchall } = defOf(schema);
  const alternatives = type === 'union' ? options : [schema];
  const kinds = options.length > 1 ? kindsOf(alternatives) : undefined;
  const names = [...new Set(alternatives.flatMap((one) => Object.keys(defOf(one).shape ?? {})))];
  const fields = names.map((name): Field => {
    const found = alternatives.map((one) => defOf(one).shape?.[name]);
    const those = found.filter((one) => one !== undefined);
    const optional = those.length < found.length || those.some(mayBeAbsent);
    const where = [...new Set(kinds?.filter((_kind, index) => found[index] !== undefined))];
    const only =
      where.length > 0 && where.length < new Set(kinds).size ? `${where.map((one) => `\`${one}\``).join(', ')}` : '';
    const says = those.map(saysOf).find((one) => one !== '') ?? '';
    return {
      name: `${name}${optional ? '?' : ''}`,
      types: those.map(required),
      says: only === '' ? says : `of ${only}${says === '' ? '' : `: ${says}`}`,
    };
  });
  const isClosed = catchall === undefined || defOf(catchall).type === 'never';
  return isClosed ? fields : [...fields, { name: '…', types: [catchall], says: '' }];
}

export type FieldRow = { readonly field: string; readonly type: string; readonly says: string };

const hasWordsInside = (schema: z.ZodType): boolean => fieldsOf(schema).some(({ says }) => says !== '');

/** A row for each field, and for those of records in it; what was shown before is named. */
export function fieldRows(schema: z.ZodType, under = '', shown = new Map<z.ZodType, string>()): readonly FieldRow[] {
  const { type, keyType, valueType } = defOf(schema);
  if (type === 'record')
    return [{ field: typeWords(keyType ?? z.string()), type: typeWords(valueType ?? z.never()), says: '' }];
  return fieldsOf(schema).flatMap(({ name, types, says }) => {
    const field = `${under}${name}`;
    const [only] = types;
    const plain = { field, type: several(types.map(typeWords)), says };
    if (only === undefined || types.length > 1) return [plain];
    const { element } = defOf(only);
    const inner = element ?? only;
    const isFlat = !isObjects(inner) || titleOf(inner) !== undefined;
    if (isFlat || (plain.type.length <= inlineChars && !hasWordsInside(inner))) return [plain];
    const list = element === undefined ? '' : '[]';
    const known = shown.get(inner);
    if (known !== undefined) return [{ field, type: `as ${known}${list}`, says }];
    shown.set(inner, field.replace('?', ''));
    return [{ field, type: `{…}${list}`, says }, ...fieldRows(inner, `${field.replaceAll('?', '')}${list}.`, shown)];
  });
}
