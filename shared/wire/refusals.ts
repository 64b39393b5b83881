import { refusalsOf } from '../kernel/rejection.ts';

type Mistake = { readonly field: string; readonly issue: string };

/** With what exactly was wrong: `field` is a path in what was sent, empty for all of it; `issue` its schema's own word. */
const mistaken = (sentence: string) => ({
  code: 'bad-input' as const,
  says: ({ field, issue }: Mistake) => `${sentence} (${field === '' ? '' : `${field}: `}${issue}).`,
});

/** What a node answers where the room's rules say nothing against it. */
export const nodeRefusals = refusalsOf('node', {
  superseded: {
    code: 'superseded',
    says: 'A newer command of this page was accepted before this one. Look at the page and try again.',
  },
  full: {
    code: 'storage-full',
    says: 'The server has no space left, so nothing can be saved right now. Try again in a minute.',
  },
  damaged: {
    code: 'room-damaged',
    says: "This room's stored data is damaged, so nothing more can be saved in it. Whoever runs the server finds in its log how to restore it.",
  },
  unknown: {
    code: 'outcome-unknown',
    says: 'It is not certain whether this was saved. It is being sent again.',
  },
  fault: { code: 'bad-input', says: 'This could not be handled. Reload the page and try again.' },
  noFreeCode: { code: 'outcome-unknown', says: 'No free room code was found. Try again.' },
});

/** What is answered before anything reaches a room: to a handshake, a message or a request. */
export const transportRefusals = refusalsOf('transport', {
  roomNotFound: {
    code: 'room-not-found',
    says: 'There is no room with this code. Check it on the screen or the invitation.',
  },
  roomDamaged: {
    code: 'room-damaged',
    says: "This room's stored data is damaged, so it is not shown. Whoever runs this server finds in its log how to restore it.",
  },
  secretInvalid: { code: 'secret-invalid', says: 'This link is not valid any more. Ask the host for a new one.' },
  versionUnsupported: {
    code: 'version-unsupported',
    says: 'This page is of another version than the server. Reload it.',
  },
  handshakeNotUnderstood: {
    code: 'bad-input',
    says: 'The server did not understand how this page wants to come in. Reload it.',
  },
  tooManyWrongCodes: {
    code: 'rate-limited',
    says: 'Too many wrong codes came from your network. Wait a minute, or open the room by its link.',
  },
  manyComeIn: {
    code: 'rate-limited',
    says: 'Many people are coming in from your network. Try again in a moment.',
  },
  tooManyCommands: { code: 'rate-limited', says: 'That was a little fast. Wait a second and try again.' },
  rewordedOften: {
    code: 'rate-limited',
    says: 'You changed this several times in a row. Wait a few seconds and try again.',
  },
  wroteMuch: { code: 'rate-limited', says: 'That was a lot in a short time. Wait a moment and try again.' },
  networkWritesMuch: {
    code: 'rate-limited',
    says: 'Very many changes come from your network right now. Wait a moment and try again.',
  },
  tooManyRequests: {
    code: 'rate-limited',
    says: 'Too many requests came from your network. Wait a moment and try again.',
  },
  tooManyRooms: {
    code: 'rate-limited',
    says: 'Many rooms were opened from your network just now. Wait a moment and try again.',
  },
  tooManyConnections: { code: 'rate-limited', says: 'Too many connections are open from your network.' },
  otherSite: { code: 'not-allowed', says: 'This request comes from a page of another site, so it is refused.' },
  behindProxy: {
    code: 'not-allowed',
    says: 'A proxy stands between this page and the server, which sees plain http or another address: whoever runs the server has to set PUBLIC_URL or TRUST_PROXY.',
  },
  unclearPage: {
    code: 'not-allowed',
    says: 'This server does not know the address of this page as its own. If a proxy stands in between, whoever runs the server has to set PUBLIC_URL or TRUST_PROXY; if this is a page of another site, open the room at its own address.',
  },
  messageNotUnderstood: {
    code: 'bad-input',
    says: 'This message was not understood. Reload the page and try again.',
  },
  unknownMessage: {
    code: 'unknown-command',
    says: 'This server does not know that message. Reload the page to get its newest version.',
  },
  signalNotAllowed: { code: 'not-allowed', says: 'This page may not send that to another one right now.' },
  nobodyThere: {
    code: 'no-such-item',
    says: 'The page at the other end is not connected right now. It is told as soon as it is back.',
  },
  previewOnly: {
    code: 'not-allowed',
    says: 'This is a preview of what others see. Nothing can be sent from it.',
  },
  previewForStaff: {
    code: 'not-allowed',
    says: 'Only hosts and moderators can look at what others see. Open the console by its link first.',
  },
  hostOnly: {
    code: 'not-allowed',
    says: 'Only the host may do that. Open the host console by its link first.',
  },
  adminToken: { code: 'not-allowed', says: 'Opening a room on this server needs its admin token.' },
  noRecapYet: { code: 'wrong-phase', says: 'The recap is here once the room has ended.' },
  noSuchAddress: { code: 'no-such-item', says: 'There is nothing at this address.' },
  notJson: { code: 'bad-input', says: 'Send JSON with the content type application/json.' },
  bodyTooLarge: { code: 'bad-input', says: 'That is too much at once. Send less.' },
  bodyNotUnderstood: { code: 'bad-input', says: 'The body is not the JSON that belongs here.' },
  fault: { code: 'outcome-unknown', says: 'Something went wrong on the server. Try again.' },
  messageMistaken: mistaken('This message was not understood. Reload the page and try again'),
  bodyMistaken: mistaken('The body is not the JSON that belongs here'),
  /* Its escapes spell nothing: no address, where the one above is none of ours. */
  unreadableAddress: { code: 'bad-input', says: 'There is nothing at this address.' },
});
