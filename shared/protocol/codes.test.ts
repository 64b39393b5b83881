import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { protocolCodes } from './codes.ts';

const root = new URL('../', import.meta.url);
const docs = readFileSync(new URL('../docs/protocol.md', root), 'utf8');
const table = docs.slice(docs.indexOf('## Codes'));
const listed = new Set([...table.matchAll(/^\| `([a-z-]+)` *\|/gmu)].map(([, code]) => code));

/** Codes as they stand in the sources: the first argument of `reject`, wherever it is called. */
function codesInUse(): ReadonlySet<string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('test'),
  );
  const sources = files.map((file) => readFileSync(new URL(file, root), 'utf8'));
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/\breject\(\s*'([a-z-]+)'/gu)].flatMap(([, code]) => code ?? [])),
  );
}

test('I2 every code in use is in the description’s table', () => {
  const inUse = [...codesInUse(), ...protocolCodes];
  expect(inUse.length).toBeGreaterThan(15);
  expect(inUse.filter((code) => !listed.has(code))).toEqual([]);
});

test('I2 the description’s table lists no code that nothing answers with', () => {
  const inUse = new Set([...codesInUse(), ...protocolCodes]);
  expect([...listed].filter((code) => !inUse.has(code ?? ''))).toEqual([]);
});
