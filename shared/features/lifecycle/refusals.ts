import { textsOf, type CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';
import type { Phase } from './events.ts';

const phases: { readonly [phase in Phase]: string } = {
  doors: 'gathering at the doors',
  live: 'live',
  break: 'in a break',
  ended: 'over',
};

/** What people write here. */
export const texts = textsOf({ title: 'The title', welcome: 'The welcome', label: 'The label' });

export const refusals = refusalsOf('lifecycle', {
  noSuchRoom: { code: 'room-not-found', says: 'There is no such room.' },
  ended: { code: 'room-ended', says: 'The room has ended. It can be read, but nothing can be added.' },
  endedButForKeeping: {
    code: 'room-ended',
    says: 'The room has ended. How long it is kept can still be changed, and nothing else.',
  },
  endedForGood: { code: 'room-ended', says: 'The room ended more than 10 minutes ago and stays closed.' },
  farStart: {
    code: 'bad-input',
    says: 'The start is more than 2 years ahead of this server’s clock. Give an earlier one, or none for now.',
  },
  openAlready: { code: 'bad-input', says: 'The room is open already.' },
  thereAlready: {
    code: 'wrong-phase',
    says: ({ phase }: { readonly phase: Phase }) => `The room is already ${phases[phase]}.`,
  },
  noWay: {
    code: 'wrong-phase',
    says: ({ from, to }: { readonly from: Phase; readonly to: Phase }) =>
      `The room is ${phases[from]}; from there it cannot go to "${to}".`,
  },
  noChoiceOfAddress: {
    code: 'not-allowed',
    says: 'The address can be chosen only from a device in the server’s own network, and only where none was set for the whole server.',
  },
  noSuchHost: {
    code: 'no-such-item',
    says: 'The server is not reached under this address any more. Look at the list again and choose another one.',
  },
  noSuchLink: { code: 'no-such-item', says: 'There is no such link.' },
  lastHostLink: {
    code: 'not-allowed',
    says: 'This is the last host link, and a room keeps one. Issue another host link first.',
  },
  unknownHostLinks: {
    code: 'not-allowed',
    says: 'Nobody has opened another host link since the server started, so this one stays. Open the other one first.',
  },
  tooManyLinks: { code: 'bad-input', says: 'This room has too many links. Revoke some first.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;
