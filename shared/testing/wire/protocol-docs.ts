import type { z } from 'zod';
import { changes, protocolVersion } from '../../wire/version.ts';
import { commands, exportTables, personal, reads, recap, views } from './declared-wire.ts';
import { fieldRows, saysOf } from './protocol-types.ts';

/*
 * The tables of docs/protocol.md, out of the schemas: `npm run docs` puts them between the marks of their name, and leaves
 * all else as it is.
 */

export const docsFile = new URL('../../../docs/protocol.md', import.meta.url);

/** No row is longer than a screen. */
export const rowChars = 160;
const typeChars = 46;
const saysChars = 66;

const code = (words: string) => (words === '' ? '' : `\`${words.replaceAll('|', '\\|')}\``);
const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll(/ {2,}/gu, ' ');

/** Pieces of at most so many signs, cut where a word or an alternative ends. */
function pieces(words: string, most: number): readonly string[] {
  if (words.length <= most) return [words];
  const cut = Math.max(words.lastIndexOf(' ', most), words.lastIndexOf('|', most - 1) + 1);
  if (cut <= 0) return [words];
  return [words.slice(0, cut).trimEnd(), ...pieces(words.slice(cut).trimStart(), most)];
}

/** A row, or several one below the other where it is too long. */
function rows(names: readonly string[], type: string, says: string): readonly string[] {
  const row = asRow([...names.map(code), code(type), says]);
  if (row.length <= rowChars) return [row];
  const types = pieces(type, typeChars);
  const said = pieces(says, saysChars);
  return Array.from({ length: Math.max(types.length, said.length) }, (_row, at) =>
    asRow([...(at === 0 ? names.map(code) : names.map(() => '')), code(types[at] ?? ''), said[at] ?? '']),
  );
}

const tableOf = (columns: readonly string[], body: readonly string[]) => [
  asRow(columns),
  asRow(columns.map(() => '---')),
  ...body,
];

/** One record: its key, what it is, a row a field. */
function recordTable(key: string, schema: z.ZodType): readonly string[] {
  const says = saysOf(schema);
  const name = key.endsWith(':') ? `${key}ID` : key;
  const body = fieldRows(schema).flatMap(({ field, type, says: what }) => rows([field], type, what));
  return [
    '',
    `**\`${name}\`**${says === '' ? '' : `: ${says}`}`,
    '',
    ...tableOf(['field', 'type', 'what it says'], body),
  ];
}
const recordTables = (schemas: { readonly [key: string]: z.ZodType }) =>
  Object.entries(schemas).flatMap(([key, schema]) => recordTable(key, schema));

const fields = (schema: z.ZodType) => [
  '',
  ...tableOf(
    ['field', 'type', 'what it says'],
    fieldRows(schema).flatMap(({ field, type, says }) => rows([field], type, says)),
  ),
];

const listed = (names: readonly string[]) => names.map((one) => `\`${one}\``).join(', ');

/** What it does stands beside its name, and below it a row for each field of its data. */
function commandRows(type: string, data: z.ZodType): readonly string[] {
  const all = fieldRows(data);
  const says = saysOf(data);
  if (says !== '' || all.length === 0)
    return [...rows([type, ''], '', says), ...all.flatMap((one) => rows(['', one.field], one.type, one.says))];
  return all.flatMap((one, index) => rows([index === 0 ? type : '', one.field], one.type, one.says));
}

/** By who may send them; what only the room itself sends is nobody's. */
function commandTables(): readonly string[] {
  const groups = new Map<string, (readonly [string, z.ZodType])[]>();
  for (const [type, { from, data }] of Object.entries(commands)) {
    const whom = listed(from.filter((role) => role !== 'system'));
    if (whom !== '') groups.set(whom, [...(groups.get(whom) ?? []), [type, data]]);
  }
  /* What most people may send first. */
  const sorted = [...groups].toSorted(([a], [b]) => b.split(',').length - a.split(',').length);
  return sorted.flatMap(([whom, those]) => [
    '',
    `**From** ${whom}:`,
    '',
    ...tableOf(
      ['command', 'data', 'type', 'what it says'],
      those.flatMap(([type, data]) => commandRows(type, data)),
    ),
  ]);
}

function readTables(): readonly string[] {
  return Object.entries(reads).flatMap(([name, { from, data, answer }]) => [
    '',
    `**\`${name}\`**, for ${listed(from)}:`,
    '',
    ...tableOf(
      ['', 'field', 'type', 'what it says'],
      [
        ...fieldRows(data).flatMap(({ field, type, says }) => rows(['data', field], type, says)),
        ...fieldRows(answer).flatMap(({ field, type, says }) => rows(['answer', field], type, says)),
      ],
    ),
  ]);
}

const changeRows = changes.map(({ version, schemas, says }) => asRow([`${version}`, code(schemas), says]));
const ofStage = Object.entries(views.stage).filter(([key, schema]) => views.public[key] !== schema);
const notOnStage = Object.keys(views.public).filter((key) => !(key in views.stage));

const sections: { readonly [name: string]: () => readonly string[] } = {
  version: () => [
    ...['', `Version ${protocolVersion} · schemas ${code(changes.at(-1)?.schemas ?? '')}`, ''],
    ...tableOf(['version', 'schemas', 'what changed'], changeRows),
  ],
  commands: commandTables,
  personal: () => fields(personal),
  'public records': () => recordTables(views.public),
  'stage records': () => [
    '',
    `Without ${listed(notOnStage)}; with other fields:`,
    ...recordTables(Object.fromEntries(ofStage)),
  ],
  'staff records': () => recordTables(views.staff),
  'speaker records': () => recordTables(views.speaker),
  reads: readTables,
  export: () => recordTables(exportTables),
  recap: () => fields(recap),
};

const begin = (name: string) => `<!-- ${name}: made by npm run docs -->`;
const end = (name: string) => `<!-- end of ${name} -->`;

/** The same text with all tables as they are now; throws where a section has no marks. */
export function withTables(text: string): string {
  return Object.entries(sections).reduce((whole, [name, lines]) => {
    const from = whole.indexOf(begin(name));
    const to = whole.indexOf(end(name));
    if (from < 0 || to < from) throw new Error(`docs/protocol.md has no place for ${name}: ${begin(name)}`);
    const made = [begin(name), '<!-- prettier-ignore-start -->', ...lines(), '', '<!-- prettier-ignore-end -->', ''];
    return `${whole.slice(0, from)}${made.join('\n')}\n${whole.slice(to)}`;
  }, text);
}
