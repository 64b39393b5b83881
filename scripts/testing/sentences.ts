import { parseSync } from 'vite';

/*
 * Finds what a person would read or hear in a source of the pages. Such words stand in `texts/`, where another language has
 * its own: here they would stay English.
 */

export type Found = { readonly line: number; readonly words: string };

/** Attributes, and properties of components, that are read. */
const said = new Set([
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'label',
  'hint',
  'placeholder',
  'summary',
  'title',
]);
/** Attributes that name things of a page's inside. */
const unsaid = new Set(['className', 'rel', 'part', 'name', 'type', 'd', 'viewBox']);
/** What these get names a part of a page's code. */
const naming = /^later$/u;
/** What these get is read aloud or shown. */
const saying = /(?:^|\.)(?:announce|confirm|alert|say)$/u;

const letter = /\p{L}/u;
/** Several words, or one that begins as a sentence does. */
const sentence = /\p{L}[,.:;’']? \p{L}|^\p{Lu}\p{Ll}/u;
/** A piece between values: " min left" */
const piece = /\p{L}[,.:;]? |[ ]\p{L}|^\p{Lu}\p{Ll}/u;

/** How what is looked at comes to people: surely, perhaps (it looks like words), not at all. */
type Reach = 'said' | 'perhaps' | 'unsaid';
type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Of expressions in these, what else they hold keeps its reach. */
const transparent = new Set([
  'ArrayExpression',
  'JSXExpressionContainer',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
]);
/** Types, and words for whoever reads the console of a browser. */
const silent = new Set(['ImportDeclaration', 'ImportExpression', 'ThrowStatement', 'SwitchCase']);

function argumentsOf(parts: readonly unknown[], callee: string): readonly (readonly [unknown, Reach])[] {
  if (naming.test(callee)) return [];
  return parts.map((one, index) => [one, index === 0 && saying.test(callee) ? 'said' : 'perhaps'] as const);
}

/** The fields of a node and how far each reaches. */
function partsOf(node: Node, reach: Reach, textOf: (part: unknown) => string): readonly (readonly [unknown, Reach])[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return [
        [isNode(node['openingElement']) ? node['openingElement']['attributes'] : [], 'perhaps'],
        [node['children'], 'said'],
      ];
    case 'JSXAttribute': {
      const name = textOf(node['name']);
      return [[node['value'], said.has(name) ? 'said' : unsaid.has(name) ? 'unsaid' : 'perhaps']];
    }
    case 'AssignmentExpression':
      return [[node['right'], textOf(node['left']) === 'document.title' ? 'said' : 'perhaps']];
    case 'NewExpression':
      return textOf(node['callee']).endsWith('Error') ? [] : [[node['arguments'], 'perhaps']];
    case 'CallExpression':
      return [
        [node['callee'], 'perhaps'],
        ...argumentsOf(node['arguments'] as readonly unknown[], textOf(node['callee'])),
      ];
    case 'BinaryExpression':
      // What is compared is no word for people.
      return node['operator'] === '+' ? [[[node['left'], node['right']], reach]] : [];
    case 'ConditionalExpression':
      return [
        [node['test'], 'perhaps'],
        [[node['consequent'], node['alternate']], reach],
      ];
    case 'LogicalExpression':
      return [
        [node['left'], node['operator'] === '&&' ? 'perhaps' : reach],
        [node['right'], reach],
      ];
    case 'SwitchCase':
      return [[node['consequent'], 'perhaps']];
    case 'TemplateLiteral':
      return [
        [node['quasis'], reach],
        [node['expressions'], reach],
      ];
  }
  if (silent.has(node.type) || (node.type.startsWith('TS') && !transparent.has(node.type))) return [];
  const inside = transparent.has(node.type) ? reach : reach === 'unsaid' ? 'unsaid' : 'perhaps';
  return Object.entries(node).flatMap(([field, part]) =>
    field === 'typeAnnotation' || field === 'key' ? [] : [[part, inside] as const],
  );
}

/** The words that a node is by itself. */
function wordsOf(node: Node, reach: Reach): string | undefined {
  if (reach === 'unsaid') return undefined;
  if (node.type === 'JSXText' && letter.test(String(node['value']))) return String(node['value']);
  if (node.type === 'Literal' && typeof node['value'] === 'string')
    return (reach === 'said' ? letter : sentence).test(node['value']) ? node['value'] : undefined;
  if (node.type !== 'TemplateElement') return undefined;
  const { cooked } = node['value'] as { readonly cooked: string };
  return (reach === 'said' ? letter : piece).test(cooked) ? cooked : undefined;
}

/** Everything in the source that people would read or hear. */
export function sentencesIn(path: string, source: string): readonly Found[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const textOf = (part: unknown) =>
    isNode(part) && typeof part['end'] === 'number' ? source.slice(part.start, part['end']) : '';
  const look = (part: unknown, reach: Reach): readonly Found[] => {
    if (Array.isArray(part)) return part.flatMap((one) => look(one, reach));
    if (!isNode(part)) return [];
    const words = wordsOf(part, reach);
    if (words !== undefined) return [{ line: source.slice(0, part.start).split('\n').length, words: words.trim() }];
    return partsOf(part, reach, textOf).flatMap(([inside, its]) => look(inside, its));
  };
  return look(program, 'perhaps');
}
