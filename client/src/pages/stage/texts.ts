import { count } from '../../texts/plural.ts';

export const stagePageTexts = {
  lost: 'Reconnecting…',
  join: {
    region: 'Join',
    qr: 'QR code to join',
    goTo: 'Join at',
  },
  welcome: {
    here: (n: number) => `${count(n, { one: 'person is', other: 'people are' })} here`,
    invite: 'Scan the code and you are in.',
  },
  queue: {
    title: 'Up next',
    titleOfMany: 'Up next, in this order',
    empty: 'The floor is open',
    emptyHelp: 'Raise a hand on your phone.',
    closed: 'No more hands for now',
    closedHelp: 'Thank you for every one of them.',
    list: 'Hands in order',
    more: (n: number) => `and ${count(n, { one: 'more hand', other: 'more hands' })}`,
    next: 'Next',
    standing: (n: number) => `+ ${n.toLocaleString('en')}`,
  },
  floor: {
    region: 'On the floor',
    called: 'You are called',
    accepted: { room: 'On the way to the microphone', read: 'Will be read aloud' },
    onAir: 'On the floor',
    read: 'Read aloud',
    free: 'The floor is free',
  },
  question: {
    region: 'Question',
    asks: 'asks',
    unnamed: 'A question from the room',
    weight: (n: number) => `${count(n, { one: 'person asks', other: 'people ask' })} this too`,
    none: 'No question right now',
    noneHelp: 'You can ask yours on your phone.',
  },
  show: {
    none: 'No show of hands right now',
    noneHelp: 'When there is one, you answer on your phone.',
  },
  break: { title: 'Break', help: 'Hands stay as they are. You can raise one any time.' },
  thanks: { title: 'Thank you', help: 'This room has ended.' },
} as const;
