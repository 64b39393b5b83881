import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { bare } from './first-script.js';

const source = readFileSync(new URL('../../client/first.js', import.meta.url), 'utf8');

/** What browsers learned after 2009, as far as somebody might write it there. */
function youngerIn(code: string): readonly string[] {
  const found: string[] = [];
  const add = ({ type }: { readonly type: string }) => void found.push(type);
  const { program, errors } = parseSync('first.js', code, { sourceType: 'script' });
  new Visitor({
    ArrowFunctionExpression: add,
    TemplateLiteral: add,
    ChainExpression: add,
    SpreadElement: add,
    RestElement: add,
    ObjectPattern: add,
    ArrayPattern: add,
    AssignmentPattern: add,
    ForOfStatement: add,
    AwaitExpression: add,
    YieldExpression: add,
    ClassDeclaration: add,
    ImportExpression: add,
    LogicalExpression: (node) => void (node.operator === '??' && add(node)),
    VariableDeclaration: (node) => void (node.kind !== 'var' && add(node)),
    Property: (node) => void ((node.shorthand || node.method || node.computed) && add(node)),
  }).visit(program);
  return [...errors.map(({ message }) => message), ...found];
}

test('T4 the script that speaks in any browser is written in the language of any browser', () => {
  expect(youngerIn(bare(source))).toEqual([]);
  expect(youngerIn('const a = (b) => b?.c ?? `${[...d]}`')).toHaveLength(6);
});

test('what is left out of it is what nobody runs', () => {
  expect(bare('/* Why.\n   So. */\n(function () {\n  act(); /* now */\n})();\n')).toBe(
    '(function () {\nact(); \n})();\n',
  );
  expect(bare(source)).not.toContain('/*');
});
