import { number } from '../../../engine/format.ts';

export const consoleTexts = {
  opening: 'Opening the console…',
  here: (n: number) => (n === 1 ? '1 person here' : `${number(n)} people here`),
  /** The end of what it stands for: where there is little room. */
  hereShort: (n: number) => `${number(n)} here`,
  side: 'The room',
  sideTabs: { run: 'Run', show: 'Show', stage: 'Stage' },
  showOpen: ', they answer now',
  askedNow: 'Asked now',
  lists: 'Which list',
  roomPage: 'About the room',
  roomParts: {
    people: 'People & links',
    pack: 'Room pack',
    settings: 'Settings',
    words: 'Words that wait',
    after: 'After the end',
  },
  backToLists: 'Back to the lists',
  pinned: (scene: string) => `Pinned: ${scene}`,
  stageDark: 'The stage is dark',
  over: 'The room has ended. Thank you for holding it.',
  checklist: 'What is left to do',
  recapTitle: 'Share what it was',
  recap: 'The recap that everybody sees',
  keptTitle: 'How long it is kept',
  keptUntil: (day: string) => `Everything is kept until ${day}. Then it is erased.`,
  keptNot: 'It is erased as soon as it cannot be reopened any more. Take along what you need now.',
  shortcuts: 'Keyboard',
  shortcutsByPlace: 'On a keyboard without Latin letters the key in the same place counts.',
  shortcutsOn: 'Single-key shortcuts are on',
  floorShortcuts: 'The floor',
  missedTitle: 'Not sent in time',
  sendNow: 'Send now',
  drop: 'Drop',
  otherCommand: 'A command',
} as const;

/** Of the keys that belong to no feature alone. */
export const consoleShortcuts = {
  U: 'Undo, or separate what was just merged',
  '↑ ↓': 'Choose a hand, or a question once you are there',
  '/': 'Find in the list you are in',
  '?': 'This list',
} as const;
