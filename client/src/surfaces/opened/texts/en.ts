import type { RoomLinks } from '../../../engine/api.ts';

export const openedTexts = {
  open: 'Your room is open',
  code: 'Room code',
  qr: 'QR code to join the room',
  onlyHere:
    'Only this computer can open these links, and phones cannot. Open this page at the address that phones use, or set PUBLIC_URL.',
  saveFirst: 'Save these links now. They are shown this once, and nobody can get them back for you.',
  save: 'Save these links',
  saved: 'Saved as a text file',
  keep: 'Every link but the first lets its holder run part of the room: pass each on only to its person.',
  links: {
    join: { name: 'Join link', use: 'For everybody. The same as code and QR.' },
    host: { name: 'Host console', use: 'For you: phases, settings, and everything a moderator may.' },
    moderator: { name: 'Moderator link', use: 'For those who run the queue with you.' },
    speaker: { name: 'Speaker link', use: 'For the person on stage: clock, who is next.' },
    stage: { name: 'Stage screen', use: 'For the computer at the big screen.' },
  },
  fileIntro: (title: string, code: string) => `${title}\nRoom code: ${code}\n`,
  fileName: (code: string) => `plenum-${code}-links.txt`,
} as const satisfies {
  readonly links: Readonly<Record<keyof RoomLinks, { readonly name: string; readonly use: string }>>;
  readonly [other: string]: unknown;
};
