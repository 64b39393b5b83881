// chunk: gate
export const staffTexts = {
  linkNeeded: 'This page opens with its own link only.',
  linkNeededHelp: 'Open the whole link that was saved when the room was opened. It ends with #k= and a long secret.',
  linkNeededEachTime: 'This browser keeps nothing, so the link is needed each time this page is loaded.',
  linkAgain: 'This browser keeps no cookie: if you load this page again, you need the whole link again.',
  wrongSecret: 'The secret in this link is not valid any more.',
  wrongSecretHelp:
    'It may be cut short or was replaced by a newer one. Copy the whole link again, or ask the host for a fresh one.',
  revoked: 'This link was taken back.',
  revokedHelp: 'A host closed it while you were here. Ask them for a fresh one; the room goes on meanwhile.',
  otherPage: 'This link belongs to another page of this room.',
  lost: 'Reconnecting… What you see may be a little old.',
  joinInstead: 'Join as a guest instead',
  tryAgain: 'Try again',
} as const;
