export const sharedTexts = {
  product: 'Plenum',
  loading: 'One moment…',
  notFoundTitle: 'There is nothing at this address',
  notFoundHelp: 'Check the link, or type your room code on the first page.',
  toLanding: 'Go to the first page',
  chunkFailedTitle: 'This page could not be loaded',
  chunkFailedHelp: 'The connection broke off, or Plenum was updated meanwhile. Load the page again.',
  reload: 'Load again',
  unreachable: 'The server cannot be reached. Check your network and try again.',
  keepsTrying: 'The server cannot be reached. Check your network; this page keeps trying.',
  unexpected: 'The server gave an answer this page does not understand. Load the page again.',
  staff: {
    title: { console: 'The console', speaker: 'The speaker screen', stage: 'The stage screen' },
    linkNeeded: 'This page opens with its own link only.',
    linkNeededHelp: 'Open the whole link that was saved when the room was opened. It ends with #k= and a long secret.',
    wrongSecret: 'The secret in this link is not valid any more.',
    wrongSecretHelp:
      'It may be cut short or was replaced by a newer one. Copy the whole link again, or ask the host for a fresh one.',
    otherPage: 'This link belongs to another page of this room.',
    otherPageAction: {
      console: 'Open the console',
      speaker: 'Open the speaker screen',
      stage: 'Open the stage screen',
    },
    joinInstead: 'Join as a guest instead',
    tryAgain: 'Try again',
  },
} as const;
