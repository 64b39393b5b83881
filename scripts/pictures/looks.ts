import { dialogs } from '../../e2e/support/console/dialogs.ts';

/* What `npm run pictures -- --all` looks at besides whole pages: one line a picture. */

/** Each part of the page about the room, by its name in the address. */
// oxfmt-ignore
export const parts = {
  'room-people': 'people',
  'room-pack': 'pack',
  'room-settings': 'settings',
  'room-words': 'words',
  'room-after': 'after',
} as const;
export type RoomPartPage = keyof typeof parts;

/** Each sheet of the room pack, by the name of its tick: as it leaves the printer. */
// oxfmt-ignore
export const sheets = {
  'sheet-poster': 'Poster',
  'sheet-tents': 'Table tents',
  'sheet-card': 'Moderator’s card',
  'sheet-recovery': 'Recovery sheet',
} as const;
export type SheetPage = keyof typeof sheets;

const keysOf = <Names extends object>(names: Names) => Object.keys(names) as (keyof Names)[];
export const dialogStates = keysOf(dialogs);
export const partPages = keysOf(parts);
export const sheetPages = keysOf(sheets);
