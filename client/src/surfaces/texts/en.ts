export const sharedTexts = {
  product: 'Plenum',
  notFoundTitle: 'There is nothing at this address',
  notFoundHelp: 'Check the link, or type the code of your room here.',
  toLanding: 'Go to the front page',
  chunkFailedTitle: 'This page could not be loaded',
  chunkFailedHelp: 'The connection broke off, or Plenum was updated meanwhile. Load the page again.',
  reload: 'Load again',
  keepsTrying: 'The server cannot be reached. Check your network; this page keeps trying.',
  crowded: 'Many people are coming in from your network. One moment…',
} as const;
