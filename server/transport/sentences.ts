import { limits } from '../../shared/kernel/limits.ts';

/** What the transport says to people; what the room refuses, it explains by itself. */
export const sentences = {
  roomNotFound: 'There is no room with this code. Check it on the screen or the invitation.',
  roomDamaged:
    "This room's stored data is damaged, so it is not shown. Whoever runs this server finds in its log how to restore it.",
  secretInvalid: 'This link is not valid any more. Ask the host for a new one.',
  versionUnsupported: 'This page is of another version than the server. Reload it.',
  handshakeNotUnderstood: 'The server did not understand how this page wants to come in. Reload it.',
  tooManyWrongCodes: 'Too many wrong codes came from your network. Wait a minute, or open the room by its link.',
  manyComeIn: 'Many people are coming in from your network. Try again in a moment.',
  tooManyCommands: 'That was a little fast. Wait a second and try again.',
  rewordedOften: 'You changed this several times in a row. Wait a few seconds and try again.',
  wroteMuch: 'That was a lot in a short time. Wait a moment and try again.',
  networkWritesMuch: 'Very many changes come from your network right now. Wait a moment and try again.',
  tooManyRequests: 'Too many requests came from your network. Wait a moment and try again.',
  tooManyRooms: 'Many rooms were opened from your network just now. Wait a moment and try again.',
  tooManyConnections: 'Too many connections are open from your network.',
  otherSite: 'This request comes from a page of another site, so it is refused.',
  behindProxy:
    'A proxy stands between this page and the server, which sees plain http or another address: whoever runs the server has to set PUBLIC_URL or TRUST_PROXY.',
  unclearPage:
    'This server does not know the address of this page as its own. If a proxy stands in between, whoever runs the server has to set PUBLIC_URL or TRUST_PROXY; if this is a page of another site, open the room at its own address.',
  messageNotUnderstood: 'This message was not understood. Reload the page and try again.',
  unknownMessage: 'This server does not know that message. Reload the page to get its newest version.',
  signalNotAllowed: 'This page may not send that to another one right now.',
  nobodyThere: 'The page at the other end is not connected right now. It is told as soon as it is back.',
  hostOnly: 'Only the host may do that. Open the host console by its link first.',
  adminToken: 'Opening a room on this server needs its admin token.',
  noRecapYet: 'The recap is here once the room has ended.',
  noSuchAddress: 'There is nothing at this address.',
  notJson: 'Send JSON with the content type application/json.',
  bodyTooLarge: 'That is too much at once. Send less.',
  bodyNotUnderstood: 'The body is not the JSON that belongs here.',
  fault: 'Something went wrong on the server. Try again.',
} as const;

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The sentence with what exactly was wrong, where that is known. */
export function withIssue(sentence: string, issues: readonly Issue[] | undefined): string {
  const [issue] = issues ?? [];
  if (issue === undefined) return sentence;
  const where = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
  return `${sentence.replace(/\.$/u, '')} (${where}${issue.message}).`;
}

/** Why a page that is not ours, or cannot be told from one, is refused. */
export const pageRefusals = {
  foreign: sentences.otherSite,
  'behind-proxy': sentences.behindProxy,
  unclear: sentences.unclearPage,
} as const;

/** What the log says to the operator. */
export const notices = {
  untrustedProxy:
    'requests come through a proxy that TRUST_PROXY does not name, so that everybody behind it counts as one address: if it is yours, name its address in TRUST_PROXY (TRUST_PROXY=127.0.0.1 where it runs on this machine)',
  unknownAddress:
    'a page was refused, since the server sees another address than its own or plain http: if a proxy stands in between, set PUBLIC_URL or TRUST_PROXY',
  guessing: `room codes are being guessed: more than ${limits.alarmWrongCodesPerSecond} that were wrong or refused came within one second`,
} as const;
