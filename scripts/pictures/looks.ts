/* What `npm run pictures -- --all` looks at besides whole pages: one line a picture. */

/** What is pressed to open each, one after the other: a role and a part of the name; `Queue/` within its first row. */
// oxfmt-ignore
export const dialogs = {
  'dialog-keyboard': ['button:Keyboard'],
  'dialog-add-hand': ['button:Add a hand'],
  'dialog-close-queue': ['button:Close the queue'],
  'dialog-call-over': ['Queue/button:Call'],
  'dialog-show': ['button:Show of hands'],
  'dialog-show-options': ['button:Show of hands', 'radio:Several options', 'button:Add an option', 'button:Add an option', 'button:Add an option', 'button:Add an option'],
  'dialog-prepare': ['tab:Show', 'button:Prepare'],
  'dialog-hand-menu': ['Queue/button:More'],
  'dialog-question-menu': ['Questions/button:More'],
  'dialog-hide-reason': ['Questions/button:More', 'Questions/button:Hide and say why'],
  'dialog-merge': ['Questions/button:More', 'Questions/button:Merge into'],
  'dialog-answer': ['Questions/button:More', 'Questions/button:Answer in writing'],
  'dialog-remove-person': ['Questions/button:More', 'Questions/button:Remove person'],
  'dialog-agenda': ['tab:Run', 'button:Edit the agenda'],
  'dialog-agenda-paste': ['tab:Run', 'button:Edit the agenda', 'button:Paste a list'],
  'dialog-move-on': ['tab:Run', 'button:Move on'],
  'dialog-end': ['tab:Run', 'button:End the room'],
  'dialog-replace-link': ['button:People & links', 'button:Replace'],
  'dialog-revoke-link': ['button:People & links', 'button:Take back: Moderator'],
} as const satisfies { readonly [state: string]: readonly string[] };
export type DialogState = keyof typeof dialogs;

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
