import { number } from '../../../../engine/format.ts';
import type { Somebody } from '../../../../../../shared/kernel/roles.ts';

export const peopleConsoleTexts = {
  nameHint: 'Only other staff see it, for example when two of you call at once.',
  skipName: 'Not now',
  removeTitle: 'Remove this person?',
  removeBody:
    'Their hand and their questions leave the room, and they cannot come back in. They are told why. What leaves shows you and other staff which items were theirs, also those without a name; hiding one question alone does not.',
  removeReason: 'Reason (they see it)',
  removeYes: 'Remove',
  cancel: 'Cancel',
  title: 'On the staff now',
  nobodyNamed: 'Nobody has said their name yet.',
  ownName: 'Your name, as other staff see it',
  roles: { host: 'host', moderator: 'moderator', speaker: 'speaker' } satisfies {
    readonly [role in Exclude<Somebody, 'attendee'>]: string;
  } as { readonly [role: string]: string },
} as const;

/** While people gather. */
export const arrivalTexts = {
  title: 'People come in with this code',
  here: (n: number) =>
    n === 0 ? 'Nobody is here yet.' : n === 1 ? 'One person is here.' : `${number(n)} people are here.`,
  youGoLive: 'Hands and questions may come already. Nobody is called before you go live.',
  hostGoesLive: 'Hands and questions may come already. Nobody is called before a host goes live.',
} as const;
