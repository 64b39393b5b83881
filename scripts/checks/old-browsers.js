import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.js';
import { newerFeatures, newerNames } from './newer-features.js';
import { newerInScript } from './newer-scripts.js';
import { newerInStyles } from './newer-styles.js';

/** @typedef {readonly (readonly [name: string, content: string])[]} Files */

/** Names that scripts reach for and the oldest browsers may not have, and why that does no harm. */
const namesHold = new Map(
  Object.entries({
    Segmenter: 'asked for first; graphemes.ts has a stand-in',
    wakeLock: 'asked for first; without it nothing is offered',
    canShare: 'asked for first; without it a picture is saved',
    fromHex: '@noble/hashes asks for it first',
    toHex: 'the same',
    adoptedStyleSheets: 'asked for first; without it the console has no picture of the stage',
    replaceSync: 'after the same',
    writeBuffer: "engine.io's own",
    createContext: "React's own, as are the next three",
    displayName: '',
    expirationTime: '',
    Profiler: '',
    ViewTransition: 'React asks first, and no page makes one; the same with the next four',
    startViewTransition: '',
    skipTransition: '',
    canIntercept: '',
    currentEntry: '',
    fetchPriority: 'React hands attributes on that no page sets; the same with the next',
    imageSizes: '',
    fromElement: 'React reads it of events; it is undefined there, and nobody asks',
    transferSize: 'the same of measurements',
  }),
);

/** What styles have for newer browsers alone, and what holds without it. */
const stylesHold = new Map(
  Object.entries({
    'css.properties.text-wrap': 'lines of unequal length',
    'css.properties.accent-color': "a box that is ticked has the browser's own colour",
    'css.properties.outline': 'corners of the focus ring that are not round',
    'css.properties.overscroll-behavior': 'a list at its end moves the page',
    'css.properties.scrollbar-width': 'a scrollbar where there is none',
    'css.properties.content-visibility': 'what is not seen is drawn as well',
    'css.properties.contain-intrinsic-size': 'the same',
    'css.properties.overflow-anchor': 'of the browsers that move what is read, all know how not to',
    'css.properties.field-sizing': 'a text box as high as its rows, which scrolls',
    'css.properties.font-family.ui-monospace': 'the next of the list',
    'css.properties.break-after.avoid': 'on paper, a heading at the foot of a page',
    'css.at-rules.page': 'on paper, the margins of the printer',
    'css.at-rules.container': 'the columns of a narrow page; sizes are checked one by one',
    'css.properties.container': 'the same',
    'css.properties.container-type': 'the same',
    'css.at-rules.media.forced-colors': 'Safari has no such colours',
    'css.properties.forced-color-adjust': 'the same; Firefox leaves these shapes alone',
    'css.selectors.has :root:has(.stays)': 'one has to scroll to what has the focus',
    'css.selectors.has :root:has(.covered)': 'one has to scroll to where the page about the room begins',
  }),
);

/**
 * Everything in the built files that one of the oldest browsers would stumble over, as sentences.
 * @param {{readonly scripts: Files, readonly styles: Files}} built
 */
export function judgeOldBrowsers({ scripts, styles }) {
  const newer = newerFeatures();
  const names = newerNames(newer);
  const used = new Set();
  /** @type {Set<string>} */
  const problems = new Set();
  for (const [file, code] of scripts) {
    const { syntax, reached } = newerInScript(code, names);
    for (const what of syntax) problems.add(`${file} has ${what}.`);
    for (const name of reached) {
      if (namesHold.has(name)) used.add(name);
      else problems.add(`${file} reaches for ${name}, which ${newer.get(names.get(name) ?? '')?.join(', ')} lack.`);
    }
  }
  for (const [file, css] of styles)
    for (const { what, where } of newerInStyles(css, newer)) {
      const held = stylesHold.has(what) ? what : `${what} ${where}`;
      if (stylesHold.has(held)) used.add(held);
      else
        problems.add(
          `${file}: ${where}: ${what} is not in ${newer.get(what)?.join(', ')}, and nothing stands in for it.`,
        );
    }
  for (const name of [...namesHold.keys(), ...stylesHold.keys()])
    if (!used.has(name)) problems.add(`"${name}" is said to do no harm, and nothing has it.`);
  return [...problems];
}

export function checkOldBrowsers() {
  const folder = join(root, 'dist', 'client', 'assets');
  if (!existsSync(folder)) {
    console.error('The pages are not built: there is nothing to read.');
    return false;
  }
  /** @param {string} extension @returns {Files} */
  const files = (extension) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const [scripts, styles] = [files('.js'), files('.css')];
  const problems = judgeOldBrowsers({ scripts, styles });
  for (const problem of problems) console.error(problem);
  console.log(`${scripts.length} scripts and ${styles.length} style sheets read as the oldest browsers would.`);
  return problems.length === 0 && scripts.length > 0 && styles.length > 0;
}
