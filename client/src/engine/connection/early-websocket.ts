import { NodeWebSocket as WebsocketTransport } from 'socket.io-client';
import { engineLimits } from '../limits.ts';

/** What `client/first.js` leaves on a room's page: a websocket that is under way, and what happened to it until now. */
export type Knock = { readonly socket: WebSocket; readonly heard: readonly Event[] };

/**
 * Once, and only where it still leads somewhere. The server closes one on which nobody says for which room they came: that
 * says nothing of the network. One that never opened does, and needs no second try.
 */
function takeKnock(address: string): Knock | undefined {
  const page = globalThis as { plenumKnock?: Knock | undefined };
  const knock = page.plenumKnock;
  if (knock?.socket.url !== address) return undefined;
  page.plenumKnock = undefined;
  const opened = knock.heard.find(({ type }) => type === 'open');
  if (opened === undefined || performance.now() - opened.timeStamp < engineLimits.knockMs) return knock;
  knock.socket.close();
  return undefined;
}

/** The library's own, which goes on with the websocket that was opened before this code had come. */
export class EarlyWebsocket extends WebsocketTransport {
  override createSocket(address: string, ...more: [protocols: undefined, options: object]): WebSocket {
    const knock = takeKnock(address);
    if (knock === undefined) return super.createSocket(address, ...more) as WebSocket;
    const { socket, heard } = knock;
    // By then the library listens, and nothing else can have happened.
    queueMicrotask(() => {
      for (const event of heard) socket[`on${event.type}` as 'onopen']?.(event);
    });
    return socket;
  }
}
