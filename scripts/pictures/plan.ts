import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../runtime.js';
import { dialogStates, partPages, sheetPages } from './looks.ts';

export type Size = { readonly width: number; readonly height: number };
export type Theme = 'light' | 'dark';

const themes: readonly Theme[] = ['light', 'dark'];
const sizes = ['360x640', '390x664', '390x844', '844x390', '768x1024', '1024x768', '1280x800', '1366x768', '1920x1080'];
/** A laptop at the speaker's feet is often one of these. */
const speakerSizes = [...sizes, '1440x900'];
/** Projectors and walls of screens. */
const stageSizes = [...sizes, '1080x1920', '3840x2160'];
/** A4 at 96 dots an inch, upright. */
const paperSizes = ['794x1123'];

/** Which pages there are, and in which states each group of them is looked at. One group, one room. */
export const plan = {
  around: {
    pages: ['landing', 'opened', 'gate', 'not-found'],
    states: [...['fresh', 'no-title', 'wrong-code', 'saved', 'reloaded', 'shown', 'wrong-link', 'no-link', 'no-room']],
  },
  empty: {
    pages: ['phone', 'console-host', 'console-moderator', 'speaker', 'stage', 'recap', 'recap-paper'],
    states: ['empty-doors', 'empty-live', 'empty-break', 'empty-ended'],
  },
  full: {
    pages: [
      ...['phone-listening', 'phone-own', 'console-host', 'console-moderator', 'speaker', 'stage', 'recap'],
      'recap-paper',
    ],
    states: [
      ...['full-free', 'full-question', 'full-question-on-air', 'full-called', 'full-accepted', 'full-on-air'],
      ...['full-show-open', 'full-show-closed', 'full-show-sealed', 'full-show-sealed-closed', 'full-show-revealed'],
      ...['full-stage', 'full-screened', 'full-break', 'full-offline', 'full-ended'],
    ],
  },
  evening: {
    pages: ['phone', 'speaker', 'stage', 'recap', 'recap-paper'],
    states: [
      ...['welcome', 'thanks-pinned', 'floor-connecting', 'floor-voice', 'question-longest'],
      ...['cloud-few', 'cloud-many', 'cloud-longest'],
      ...['choices-two', 'choices-four', 'choices-four-longest', 'choices-eight', 'choices-eight-longest'],
      ...['sealed', 'sealed-told', 'sealed-eight', 'sealed-eight-told'],
      ...['moment-found', 'moment-found-halved', 'moment-three-two-one', 'moment-quiet', 'moment-wave'],
      ...['moment-applause', 'phone-reading', 'phone-asking', 'phone-keyboard', 'phone-raised', 'phone-called-large'],
      ...['break-back', 'evening-ended'],
    ],
  },
  sheets: { pages: sheetPages, states: ['sheet-short', 'sheet-longest'] },
  dialogs: {
    pages: ['console-dialogs', ...partPages],
    states: [...dialogStates, 'part-live', 'part-made', 'part-ended'],
  },
} as const;
export type Group = keyof typeof plan;
export type PageName = (typeof plan)[Group]['pages'][number];
export type State = (typeof plan)[Group]['states'][number];

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

/** Undefined where only the README's pictures are asked for. */
export function readWanted(words: readonly string[]): Wanted | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      all: { type: 'boolean' },
      only: text,
      states: text,
      sizes: text,
      themes: text,
      language: text,
      out: text,
    },
  });
  if (values.all !== true) return undefined;
  if (values.language !== undefined && values.language !== 'pseudo')
    throw new Error('--language knows "pseudo"; others are built with PLENUM_LANGUAGE.');
  const groups = Object.values(plan);
  const pages = [...new Set<string>(groups.flatMap((group) => group.pages))];
  const page = chooser('only', values.only, pages);
  const state = chooser(
    'states',
    values.states,
    groups.flatMap((group) => group.states),
  );
  const size = chooser('sizes', values.sizes, [...stageSizes, ...speakerSizes, ...paperSizes]);
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
