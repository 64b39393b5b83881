import { dialogStates, partPages, sheetPages } from './looks.ts';

export type Size = { readonly width: number; readonly height: number };
export type Theme = 'light' | 'dark';

export const themes: readonly Theme[] = ['light', 'dark'];
export const sizes = [
  '360x640',
  '390x664',
  '390x844',
  '844x390',
  '768x1024',
  '1024x768',
  '1280x800',
  '1366x768',
  '1920x1080',
];
/** A laptop at the speaker's feet is often one of these. */
export const speakerSizes = [...sizes, '1440x900'];
/** Projectors and walls of screens. */
export const stageSizes = [...sizes, '1080x1920', '3840x2160'];
/** A4 at 96 dots an inch, upright. */
export const paperSizes = ['794x1123'];

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
