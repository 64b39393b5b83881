import { parseSync, Visitor } from 'vite';

/* Syntax is not looked up in tables: this is all of it that is younger than the oldest browsers, and older than today. */

/** @type {readonly (readonly [RegExp, string])[]} */
const inPatterns = [
  [/\(\?<[=!]/, 'a look behind in a pattern (Safari 16.4)'],
  [/\(\?[ims]*-?[ims]+:/, 'flags within a pattern (Chrome 125, Firefox 132)'],
  [/\(\?<(\w+)>.*\(\?<\1>/, 'a group name twice in a pattern (Chrome 125, Firefox 129, Safari 17)'],
];

/** @param {string} pattern @param {string} flags */
const newerInPattern = (pattern, flags) => [
  ...inPatterns.flatMap(([found, what]) => (found.test(pattern) ? [what] : [])),
  ...(flags.includes('v') ? ['a pattern with the flag "v" (Chrome 112, Firefox 116, Safari 17)'] : []),
];

/** @typedef {{readonly type: string, readonly value?: unknown, readonly quasis?: readonly {readonly value: {readonly raw: string}}[]}} Argument */
/** What a script hands to `RegExp`, as far as it is written there. @param {Argument | undefined} argument */
function written(argument) {
  if (argument?.type === 'Literal' && typeof argument.value === 'string') return argument.value;
  return argument?.type === 'TemplateLiteral' ? (argument.quasis ?? []).map(({ value }) => value.raw).join('…') : '';
}

/**
 * What a script has that one of the oldest browsers cannot read, and the names of the newer things it reaches for.
 * @param {string} code
 * @param {ReadonlyMap<string, string>} names
 * @returns {{readonly syntax: readonly string[], readonly reached: readonly string[]}}
 */
export function newerInScript(code, names) {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  /** @type {Set<string>} */
  const syntax = new Set();
  /** @type {Set<string>} */
  const reached = new Set();
  let inFunctions = 0;
  /** @param {string} name */
  const reach = (name) => names.has(name) && reached.add(name);
  /** @param {import('vite').ESTree.NewExpression | import('vite').ESTree.CallExpression} node */
  const makes = ({ callee, arguments: [pattern, flags] }) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
    const [source, set] = [pattern, flags].map((argument) => written(/** @type {Argument | undefined} */ (argument)));
    for (const what of newerInPattern(source ?? '', set ?? '')) syntax.add(what);
  };
  const enter = () => void (inFunctions += 1);
  const leave = () => void (inFunctions -= 1);
  const outside = () => inFunctions === 0 && syntax.add('an await outside of every function (Safari 27)');
  if (program.hashbang) syntax.add('a first line for a shell');
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    AwaitExpression: outside,
    ForOfStatement: (node) => void (node.await && outside()),
    PropertyDefinition: ({ value }) => {
      if (value !== null && code.slice(value.start, value.end).includes('('))
        syntax.add('a field of a class that is set by a call (Safari 16)');
    },
    StaticBlock: () => void syntax.add('a static block of a class (Safari 16.4)'),
    AccessorProperty: () => void syntax.add('an accessor field of a class'),
    Decorator: () => void syntax.add('a decorator'),
    ImportDeclaration: (node) =>
      void ((node.attributes.length > 0 || node.phase) && syntax.add('an import with attributes')),
    ImportExpression: (node) => void ((node.options || node.phase) && syntax.add('an import with attributes')),
    VariableDeclaration: (node) => void (node.kind.includes('using') && syntax.add('a declaration with "using"')),
    Literal: (node) => {
      if (!('regex' in node)) return;
      for (const what of newerInPattern(node.regex.pattern, node.regex.flags)) syntax.add(what);
    },
    NewExpression: (node) => {
      makes(node);
      if (node.callee.type === 'Identifier') reach(node.callee.name);
    },
    CallExpression: makes,
    MemberExpression: (node) =>
      void (!node.computed && node.property.type === 'Identifier' && reach(node.property.name)),
  }).visit(program);
  return { syntax: [...syntax], reached: [...reached] };
}
