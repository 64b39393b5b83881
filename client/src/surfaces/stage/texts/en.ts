import { count } from '../../../engine/format.ts';

export const stagePageTexts = {
  lost: 'Reconnecting…',
  join: {
    region: 'Join',
    qr: 'QR code to join',
    goTo: 'Join at',
    onlyHere: 'Only on this computer:',
  },
  welcome: {
    here: (n: number) => `${count(n, { one: 'person is', other: 'people are' })} here`,
    invite: 'Scan the code and you are in.',
  },
  break: {
    title: 'Break',
    help: 'Hands stay as they are. You can raise one any time.',
    helpClosed: 'Hands stay as they are.',
  },
  ended: 'This room has ended.',
} as const;
