import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../runtime.js';
import { sheetPages } from './looks.ts';
import { paperSizes, plan, sizes, speakerSizes, stageSizes, themes } from './plan.ts';
import type { Group, PageName, Size, State, Theme } from './plan.ts';

/** What is asked for; words mean whatever begins with them: `console` is the host's and the moderator's. */
export type Wanted = {
  readonly folder: string;
  readonly isPseudo: boolean;
  readonly themes: readonly Theme[];
  readonly page: (name: PageName) => boolean;
  readonly state: (state: State) => boolean;
  readonly group: (group: Group) => boolean;
  readonly sizesOf: (name: PageName) => readonly Size[];
};

/** Whether a name begins with one of the words; any does where there are none. */
function chooser(option: string, said: string | undefined, names: readonly string[]): (name: string) => boolean {
  const words = (said ?? '').split(',').filter(Boolean);
  const unknown = words.filter((word) => !names.some((name) => name.startsWith(word)));
  if (unknown.length > 0) throw new Error(`--${option}: no ${unknown.join(', ')} among ${names.join(', ')}.`);
  return (name) => words.length === 0 || words.some((word) => name.startsWith(word));
}

const named = (size: string): Size => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
};

const isSheet = (name: PageName) => sheetPages.some((sheet) => sheet === name);
function sizesFor(name: PageName): readonly string[] {
  if (name === 'stage') return stageSizes;
  if (name === 'speaker') return speakerSizes;
  return isSheet(name) || name === 'recap-paper' ? paperSizes : sizes;
}

const pages = [...new Set<string>(Object.values(plan).flatMap((group) => group.pages))];
const states = Object.values(plan).flatMap((group) => group.states);
const everySize = [...new Set([...stageSizes, ...speakerSizes, ...paperSizes])];

const text = { type: 'string' } as const;
const options = {
  all: { type: 'boolean' },
  only: text,
  states: text,
  sizes: text,
  themes: text,
  language: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Names side by side, below what they are of. */
function listed(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    const line = `${lines.at(-1)} ${name}`;
    if (line.length > 110) lines.push(` ${name}`);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => `     ${line}`).join('\n');
}

const usage = `npm run pictures             those of the README, into docs/pictures
npm run pictures -- --all    every page in every state, size and theme; of all these, what begins with one of
                             several names with commas between them:
  --only PAGES
${listed(pages)}
  --states STATES
${listed(states)}
  --sizes SIZES
${listed(everySize)}
  --themes THEMES
${listed(themes)}
  --language pseudo          in words that are longer than the English ones
  --out FOLDER               instead of "pictures", which is not committed
`;

/** What there is to say instead of taking pictures; undefined where nobody asks. */
export function usageWanted(words: readonly string[]): string | undefined {
  return parseArgs({ args: [...words], options, strict: false }).values.help === true ? usage : undefined;
}

/** Undefined where only the README's pictures are asked for. */
export function readWanted(words: readonly string[]): Wanted | undefined {
  const { values } = parseArgs({ args: [...words], options });
  if (values.all !== true) return undefined;
  if (values.language !== undefined && values.language !== 'pseudo')
    throw new Error('--language knows "pseudo"; others are built with PLENUM_LANGUAGE.');
  const page = chooser('only', values.only, pages);
  const state = chooser('states', values.states, states);
  const size = chooser('sizes', values.sizes, everySize);
  const theme = chooser('themes', values.themes, themes);
  return {
    folder: values.out ?? join(root, 'pictures'),
    isPseudo: values.language === 'pseudo',
    themes: themes.filter(theme),
    page,
    state,
    group: (group) => plan[group].pages.some(page) && plan[group].states.some(state),
    sizesOf: (name) => sizesFor(name).filter(size).map(named),
  };
}
