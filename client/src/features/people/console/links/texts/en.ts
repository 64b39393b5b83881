import { clockTime, count, dayOf } from '../../../../../engine/format.ts';
import type { PageRole } from '../../../../../../../shared/kernel/roles.ts';

type Role = { readonly name: string; readonly may: string };

/** What each link lets its holder do. */
const roles: { readonly [role in PageRole]: Role } = {
  host: { name: 'Host', may: 'Everything, these links too.' },
  moderator: { name: 'Moderator', may: 'Runs the queue, questions and shows of hands.' },
  speaker: { name: 'Speaker', may: 'Sees the clock and who is next, and may call them.' },
  stage: { name: 'Stage screen', may: 'Shows the big screen and plays voices. Changes nothing.' },
};

/** "14:05", and the day where it is another one than `now`'s. */
const at = (time: number, now: number) =>
  dayOf(time) === dayOf(now) ? clockTime(time) : `${clockTime(time)}, ${dayOf(time)}`;

export const linkTexts = {
  roles,
  title: 'Staff links',
  hint: 'Each opens one page for one kind of person. A link’s secret is told once: if it got lost or into wrong hands, replace it.',
  list: 'Staff links',
  issued: (time: number, now: number) => `Issued ${at(time, now)}`,
  seen: (time: number, now: number) => `last seen ${at(time, now)}`,
  unseen: 'not used since the server started',
  devices: (n: number) => `open on ${count(n, { one: 'device', other: 'devices' })} now`,
  replace: 'Replace',
  revoke: 'Take back',
  lastHost:
    'The last host link cannot be taken back: nobody could come back in. Replace it, or issue another one first.',
  unknownHosts:
    'Nobody has opened another host link yet, so this one cannot be taken back: open the other one first, or replace this one.',
  replaceTitle: (name: string) => `Replace “${name}”?`,
  replaceBody: 'You get a new secret. The old one ends as soon as you have it, and whoever has it open is out.',
  notReplaced: 'The server did not answer, so nothing was replaced: the old link still opens. Press Replace again.',
  notConfirmed:
    'The server’s answer did not come through, so the old link may still open. It ends when somebody opens the new one, or when you press Replace again.',
  revokeTitle: (name: string) => `Take back “${name}”?`,
  revokeBody: 'It ends at once, and whoever has it open is out. Their hand and questions stay.',
  openNow: (n: number) => `It is open on ${count(n, { one: 'device', other: 'devices' })} now.`,
  cancel: 'Keep it',
  revoked: (name: string) => `“${name}” is taken back.`,
  issueTitle: 'Issue a link',
  role: 'For',
  label: 'Whose is it?',
  labelHint: 'A name or a place, so that you know it in this list. Only hosts see it.',
  issue: 'Issue the link',
  madeTitle: (name: string) => `The link of “${name}”`,
  madeOnce: 'Here this once. Copy it or print it now, and pass it to its person.',
  print: 'Print it',
  done: 'Done, forget it',
} as const;

export const wayInTexts = {
  title: 'How people come in',
  qr: 'QR code to join the room',
  code: 'Room code',
  join: 'Join link',
  onlyHere:
    'Only this computer can open this link, and phones cannot. Open the console at the address that phones use, or choose one below.',
  awaited: 'One moment: the address is being looked up.',
  address: 'Address that every screen shows',
  byItself: (host: string | undefined) => (host === undefined ? 'Found by itself' : `Found by itself (${host})`),
  addressHint: 'If phones cannot open the one that is shown, choose another of this server’s own.',
  kinds: { wifi: 'Wi-Fi', cable: 'cable', name: 'name with a certificate', other: 'other network' } as {
    readonly [kind: string]: string;
  },
  option: (host: string, kind: string) => `${host} (${kind})`,
} as const;
