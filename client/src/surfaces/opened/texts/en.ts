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
  join: { name: 'Join link', use: 'For everybody. The same as code and QR.' },
  fileIntro: (title: string, code: string) => `${title}\nRoom code: ${code}\n`,
  fileName: (code: string) => `plenum-${code}-links.txt`,
} as const;
