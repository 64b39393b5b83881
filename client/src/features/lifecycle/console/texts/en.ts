import { count } from '../../../../engine/format.ts';
import type { Phase } from '../../../../../../shared/features/lifecycle/events.ts';

export const phaseNames: { readonly [phase in Phase]: string } = {
  doors: 'Doors open',
  live: 'Live',
  break: 'Break',
  ended: 'Ended',
};

export const lifecycleCommandNames = { 'room.phase': 'A change of phase' } as const;

export const lifecycleTexts = {
  proxyUntrusted:
    'People come in through a proxy that this server was not told of, so it counts them all as one address. Whoever runs the server: name its address, such as TRUST_PROXY=127.0.0.1 for a proxy on the same machine.',
  title: 'The room',
  code: 'Code',
  goLive: 'Go live',
  startBreak: 'Break',
  endBreak: 'Back from break',
  end: 'End the room',
  reopen: 'Reopen',
  lapsed: 'This room ended by itself after a day without anybody.',
  lapsedAtDoors: 'This room ended by itself after a month without anybody.',
  openAgain: 'Open it again',
  openAgainHint: 'It goes on where it was.',
  ownTime:
    'This server’s clock was ahead when the room was written, so the room keeps its own time. Turns run right; dates go by the real clock.',
  reopenHint: 'You can reopen it within 10 minutes of its end.',
  endTitle: 'End the room?',
  stillOpen: 'Still open:',
  nothingOpen: 'Nobody waits, and nothing is open.',
  somebodySpeaks: 'Somebody has the floor',
  handsWait: (n: number) => `${count(n, { one: 'hand waits', other: 'hands wait' })}`,
  questionsOpen: (n: number) => `${count(n, { one: 'question', other: 'questions' })} without an answer`,
  showsOpen: (n: number) =>
    `${count(n, { one: 'show of hands is', other: 'shows of hands are' })} open or not revealed`,
  endBody: 'Everybody sees the recap, and nobody can raise a hand any more. You can reopen it for 10 minutes.',
  endYes: 'End it now',
  endNo: 'Keep going',
} as const;
