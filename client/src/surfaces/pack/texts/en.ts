import { count } from '../../../engine/format.ts';

export const packTexts = {
  title: 'Room pack',
  hint: 'To print on A4, or to save as a PDF: choose it as the printer.',
  onlyHere:
    'Only this computer can open this address, so print none of it yet: choose the address that phones use first.',
  awaited: 'One moment: the address is being looked up.',
  print: (pages: number) => `Print ${count(pages, { one: 'page', other: 'pages' })}`,
  nothing: 'Tick at least one sheet.',
  sheets: {
    poster: { name: 'Poster', says: 'For doors and walls: QR code, address and room code.' },
    tents: { name: 'Table tents', says: 'Two a page. Cut along the line, fold, and stand them on tables.' },
    card: { name: 'Moderator’s card', says: 'What to do, and the keys, for whoever runs the queue.' },
    recovery: {
      name: 'Recovery sheet',
      says: 'The staff links that were just made, each as a QR code. Whoever holds it can come in: keep it like a key.',
    },
  },
  qr: 'QR code to join the room',
  invite: 'Raise a hand and talk.',
  scan: 'Scan it with your phone’s camera.',
  orGo: 'Or go to',
  andType: 'and type',
  how: 'Raise your hand to speak, or ask in writing. No app, no account, and you are seen only when you choose to be.',
  howShort: 'Raise your hand to speak, or ask in writing. No app, no account.',
  fold: 'fold',
  cut: 'cut',
  recoveryKeep: 'Whoever has this sheet can run the room. Keep it where only you find it, and destroy it afterwards.',
  madeAt: (day: string, time: string) => `Printed on ${day} at ${time}`,
  recoveryLost:
    'A link got into wrong hands? In the console, under “People & links”, replace it: the old one ends at once.',
  labelled: (label: string, name: string) => `${label}: ${name}`,
  of: (n: number, all: number) => `${n} of ${all}`,
} as const;

/** What a moderator does, from first to last. */
export const cardTexts = {
  title: 'Moderator’s card',
  steps: [
    ['Come in', 'Open your own link. Give your name: only other staff see it.'],
    ['Call', 'Press Next. The called phone fills with a colour and a numeral; stage and console show the same.'],
    [
      'Find the person',
      'Look for that colour and numeral, and bring the microphone. By phone, the phone is the microphone.',
    ],
    ['Start', 'By phone the clock starts by itself. Else press Start turn when the person begins to speak.'],
    ['Go on', 'Press Next: it ends the turn and calls whoever is on deck.'],
    ['Questions', 'Approve what the room should see. Put on stage calls its author to say it aloud.'],
  ],
  troubles: [
    ['Nobody answers', 'Call again, wait, or Skip: the hand is kept and comes back.'],
    ['Pressed too early', 'Undo, for five seconds.'],
    ['The phone is not heard', 'Let the person walk to the microphone: one tap on their phone.'],
    ['Somebody has no phone', 'Add a hand for them. They stand in the same queue.'],
    ['It must stop now', 'Cut the voice, or blank the stage.'],
    ['Your laptop dies', 'Open your link on any other device. Nothing stops meanwhile.'],
  ],
  stepsTitle: 'What to do',
  troublesTitle: 'When something goes wrong',
  keysTitle: 'Keys in the console',
} as const;
