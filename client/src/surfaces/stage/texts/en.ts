import { count } from '../../../engine/format.ts';

export const stagePageTexts = {
  lost: 'Reconnecting…',
  join: {
    region: 'Join',
    qr: 'QR code to join',
    goTo: 'Join at',
    onlyHere: 'Only on this computer:',
    recapQr: 'QR code to the recap',
    recap: 'The recap:',
  },
  at: (time: string) => `at ${time}`,
  welcome: {
    here: (n: number) => `${count(n, { one: 'person is', other: 'people are' })} here`,
    invite: 'Scan the code and raise a hand.',
    first: 'First:',
  },
  break: {
    title: 'Break',
    backAt: (time: string) => `Back at ${time}`,
    left: 'in',
    next: 'Then:',
    help: 'Hands stay as they are. You can raise one any time.',
    helpClosed: 'Hands stay as they are.',
  },
} as const;
