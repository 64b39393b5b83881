import postcss from 'postcss';

/** @typedef {import('./newer-features.js').Newer} Newer */
/** @typedef {{readonly what: string, readonly where: string}} Found */

/** @type {readonly (readonly [RegExp, string])[]} */
const units = [
  [/\d(?:dvh|dvw|dvi|dvb|dvmin|dvmax)\b/, 'css.types.length.viewport_percentage_units_dynamic'],
  [/\d(?:svh|svw|svi|svb|svmin|svmax)\b/, 'css.types.length.viewport_percentage_units_small'],
  [/\d(?:lvh|lvw|lvi|lvb|lvmin|lvmax)\b/, 'css.types.length.viewport_percentage_units_large'],
  [/\dcq(?:w|h|i|b|min|max)\b/, 'css.types.length.container_query_length_units'],
  [/\d(?:r?lh)\b/, 'css.types.length.lh'],
  [/\d(?:r?cap)\b/, 'css.types.length.cap'],
  [/\d(?:r?ic)\b/, 'css.types.length.ic'],
  [/\d(?:vi|vb)\b/, 'css.types.length.vi'],
];
const functionKinds = ['', 'color.', 'image.', 'gradient.', 'basic-shape.', 'easing-function.'];

/** The keys that a value may have: of its words, functions, units. @param {string} property @param {string} value */
function keysOf(property, value) {
  const bare = value.replace(/url\([^)]*\)|"[^"]*"|'[^']*'|--[\w-]+/g, '');
  const words = [...bare.matchAll(/(?<![\w-])-?[a-z][\w-]*(?![\w-]*\()/gi)].map(([word]) => word);
  const functions = [...bare.matchAll(/(?<![\w-])([a-z][\w-]*)\(/gi)].map(([, name]) => name);
  return [
    ...words.map((word) => `css.properties.${property}.${word}`),
    ...functions.flatMap((name) => functionKinds.map((kind) => `css.types.${kind}${name}`)),
    ...functions.map((name) => `css.properties.${property}.${name}`),
    ...[...bare.matchAll(/([a-z]+)\(\s*from\b/gi)].map(([, name]) => `css.types.color.${name}.relative_syntax`),
    ...units.flatMap(([unit, key]) => (unit.test(bare) ? [key] : [])),
  ];
}

/**
 * What of a value one of the oldest browsers does not know.
 * @param {string} property
 * @param {string} value
 * @param {Newer} newer
 */
const newerInValue = (property, value, newer) => keysOf(property, value).filter((key) => newer.has(key));

/** @param {string} params @param {Newer} newer */
function newerInMedia(params, newer) {
  const features = [...params.matchAll(/\(\s*([a-z-]+)\s*[:)]/g)].map(([, name]) => `css.at-rules.media.${name}`);
  return [
    ...features,
    ...(/[<>]/.test(params) ? ['css.at-rules.media.range_syntax'] : []),
    ...(/\bor\b/.test(params) ? ['css.at-rules.media.or_syntax'] : []),
    ...(/aspect-ratio:\s*[\d.]+\s*\)/.test(params) ? ['css.types.ratio.number_value'] : []),
  ].filter((key) => newer.has(key));
}

/** @param {string} selector @param {Newer} newer */
function newerInSelector(selector, newer) {
  const pseudos = [...selector.matchAll(/::?([a-z-]+)/g)].map(([, name]) => `css.selectors.${name}`);
  const nested = selector.includes('&') ? ['css.selectors.nesting'] : [];
  const ofList = /:nth-(?:last-)?child\([^)]* of /.test(selector) ? ['css.selectors.nth-child.of_syntax'] : [];
  return [...pseudos, ...nested, ...ofList].filter((key) => newer.has(key));
}

/**
 * Whether the oldest browsers skip a block of `@supports`, or (`not`) are those it is for.
 * @param {string} condition
 * @param {Newer} newer
 */
function supportsIs(condition, newer) {
  const [, property = '', value = ''] = /\(\s*([\w-]+)\s*:\s*(.*)\)/.exec(condition) ?? [];
  const isNewer = newer.has(`css.properties.${property}`) || newerInValue(property, value, newer).length > 0;
  return isNewer ? (/^\s*not\b/.test(condition) ? 'theirs' : 'skipped') : 'any';
}

/** Names as they were written, not as the build made them unique. @param {string} selector */
const plain = (selector) => selector.replace(/\._([\w-]+?)_[\w-]+_\d+/g, '.$1');

/** @param {postcss.Declaration} declaration @param {Newer} newer */
function newerInDeclaration({ prop, value }, newer) {
  if (prop.startsWith('-')) return prop.startsWith('--') ? newerInValue('', value, newer) : [];
  return newer.has(`css.properties.${prop}`) ? [`css.properties.${prop}`] : newerInValue(prop, value, newer);
}

/** Whether what stands before it in the same rule holds without it. @param {postcss.Declaration} declaration @param {Newer} newer */
function hasFallback(declaration, newer) {
  const same = [declaration.prop, ...['-webkit-', '-moz-'].map((prefix) => `${prefix}${declaration.prop}`)];
  for (let before = declaration.prev(); before !== undefined; before = before.prev())
    if (before.type === 'decl' && same.includes(before.prop) && newerInDeclaration(before, newer).length === 0)
      return true;
  return false;
}

/**
 * What `@supports not` says for the oldest browsers alone: "selector property".
 * @param {postcss.Root} sheet
 * @param {Newer} newer
 */
function standIns(sheet, newer) {
  const said = new Set();
  sheet.walkAtRules('supports', (block) => {
    if (supportsIs(block.params, newer) !== 'theirs') return;
    block.walkDecls((declaration) => {
      const { parent, prop } = declaration;
      const { selector } = /** @type {postcss.Rule} */ (parent);
      if (newerInDeclaration(declaration, newer).length > 0) return;
      for (const property of prop === 'grid-template' ? ['grid-template-rows', 'grid-template-columns'] : [prop])
        said.add(`${selector} ${property}`);
    });
  });
  return said;
}

/** @param {postcss.Node} node @param {Newer} newer */
function isSkipped(node, newer) {
  for (let above = node.parent; above !== undefined; above = above.parent)
    if (above.type === 'atrule') {
      const { name, params } = /** @type {postcss.AtRule} */ (above);
      if (name === 'supports' && supportsIs(params, newer) === 'skipped') return true;
    }
  return false;
}

/**
 * All that a style sheet has for newer browsers alone without saying in the same place what holds for the others: no
 * declaration before it that all know, no `@supports` around it, no `@supports not` for the same selector.
 * @param {string} css
 * @param {Newer} newer
 * @returns {readonly Found[]}
 */
export function newerInStyles(css, newer) {
  /** @type {Found[]} */
  const found = [];
  /** @param {postcss.Node} node @param {readonly string[]} keys @param {string} where */
  const add = (node, keys, where) => {
    if (!isSkipped(node, newer)) found.push(...keys.map((what) => ({ what, where })));
  };
  const sheet = postcss.parse(css);
  const said = standIns(sheet, newer);
  sheet.walk((node) => {
    if (node.type === 'atrule') {
      const key = `css.at-rules.${node.name}`;
      if (newer.has(key)) add(node, [key], `@${node.name} ${node.params}`);
      if (node.name === 'media') add(node, newerInMedia(node.params, newer), `@media ${node.params}`);
    } else if (node.type === 'rule') {
      add(node, newerInSelector(node.selector, newer), plain(node.selector));
    } else if (node.type === 'decl') {
      const selector = node.parent?.type === 'rule' ? /** @type {postcss.Rule} */ (node.parent).selector : '';
      const where = `${plain(selector)} { ${node.prop}: ${node.value} }`;
      const keys = newerInDeclaration(node, newer);
      const isHeld = () => hasFallback(node, newer) || said.has(`${selector} ${node.prop}`);
      if (keys.length > 0 && !isHeld()) add(node, keys, where);
      /* What is declared for all is not handed down to a backdrop before Chrome 122, Firefox 120, Safari 17.4. */
      if (where.includes('::backdrop') && /var\(--[\w-]+\)/.test(node.value))
        add(node, ['css.selectors.backdrop.inherit_from_originating_element'], where);
    }
  });
  return found;
}

/**
 * The same style sheet as the oldest browsers read it: without what they skip.
 * @param {string} css
 * @param {Newer} newer
 */
export function asOldestRead(css, newer) {
  const sheet = postcss.parse(css);
  sheet.walkAtRules('supports', (node) => {
    const supports = supportsIs(node.params, newer);
    if (supports === 'skipped') node.remove();
    else if (supports === 'theirs') node.replaceWith(node.nodes ?? []);
  });
  sheet.walk((node) => {
    if (node.type === 'atrule') {
      if (newer.has(`css.at-rules.${node.name}`)) node.remove();
      else if (node.name === 'media' && newerInMedia(node.params, newer).length > 0) node.remove();
    } else if (node.type === 'rule' && newerInSelector(node.selector, newer).length > 0) node.remove();
    else if (node.type === 'decl' && newerInDeclaration(node, newer).length > 0) node.remove();
  });
  return sheet.toString();
}
