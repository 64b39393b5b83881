import { connect, createServer, type Socket } from 'node:net';

/**
 * `pass`: a good network. `refuse`: every connection is reset and no new one is let in, as on a phone that lost
 * its network. `silent`: connections stay open and nothing comes through, as on a dying access point. `old`: a
 * middlebox that has never heard of websockets. The others let all else through: `swallow` answers whoever asks for a
 * websocket nothing at all, `mute` lets it open and then nothing through. From the page's first word on `hush` lets nothing
 * through, `deaf` nothing to the page, and `cut` ends it. `unanswered`: what is asked arrives, and the connection ends with the
 * first word that would come back.
 */
export type ProxyMode =
  | 'pass'
  | 'refuse'
  | 'silent'
  | 'old'
  | 'swallow'
  | 'mute'
  | 'hush'
  | 'deaf'
  | 'cut'
  | 'unanswered';

/** A wire to one server that can be cut: a browser's own "offline" leaves open websockets alone. */
export type Proxy = {
  readonly url: string;
  readonly set: (mode: ProxyMode) => void;
  readonly close: () => Promise<void>;
};

type Pair = { readonly near: Socket; readonly far: Socket; spoke?: boolean };

const refusedUpgrade = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const headEnd = '\r\n\r\n';

function asksForWebsocket(bytes: Buffer): boolean {
  return /\r\nupgrade: websocket\r\n/iu.test(bytes.toString('latin1'));
}

/** What a mode that is hard on websockets does to a piece of one. It stays what it was asked for under. */
function carryWebsocket(mode: ProxyMode, pair: Pair, from: Socket, bytes: Buffer): void {
  const { near, far, spoke = false } = pair;
  const isRequest = from === near && asksForWebsocket(bytes);
  switch (mode) {
    case 'old':
      near.end(refusedUpgrade);
      return;
    case 'mute':
      if (isRequest) far.write(bytes);
      // The server's first word may come in one piece with its consent.
      else if (from === far && bytes.includes('HTTP/1.1 101'))
        near.write(bytes.subarray(0, bytes.indexOf(headEnd) + headEnd.length));
      return;
    case 'hush':
    case 'deaf':
    case 'cut':
      if (isRequest) far.write(bytes);
      else if (from === near) pair.spoke = true;
      if (from === far && !spoke) near.write(bytes);
      if (from === near && !isRequest && mode === 'deaf') far.write(bytes);
      if (pair.spoke === true && mode === 'cut') near.resetAndDestroy();
      return;
    default:
  }
}

const hardOnWebsockets: ReadonlySet<ProxyMode> = new Set(['old', 'swallow', 'mute', 'hush', 'deaf', 'cut']);

function carry(pair: Pair, mode: () => ProxyMode): void {
  const { near, far } = pair;
  let asked: ProxyMode | undefined;
  const from = (one: Socket, other: Socket) => {
    one.on('data', (bytes) => {
      if (one === near && hardOnWebsockets.has(mode()) && asksForWebsocket(bytes)) asked ??= mode();
      if (mode() === 'unanswered' && one === far) near.resetAndDestroy();
      else if (asked !== undefined) carryWebsocket(asked, pair, one, bytes);
      else if (mode() !== 'silent') other.write(bytes);
    });
    one.on('close', () => {
      // A server that waits in vain hangs up; the page must not hear of that either.
      if (asked !== 'swallow' || one === near) other.destroy();
    });
    one.on('error', () => undefined);
  };
  from(near, far);
  from(far, near);
}

export async function startProxy(targetPort: number): Promise<Proxy> {
  let mode: ProxyMode = 'pass';
  const pairs = new Set<Pair>();
  const server = createServer((near) => {
    if (mode === 'refuse') {
      near.on('error', () => undefined);
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    const pair: Pair = { near, far };
    pairs.add(pair);
    near.on('close', () => pairs.delete(pair));
    carry(pair, () => mode);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');

  const cut = () => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    pairs.clear();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    set: (next) => {
      // What went silent has lost bytes: it can only be cut, never healed.
      if (mode === 'silent' || next === 'refuse') cut();
      mode = next;
    },
    close: async () => {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
}
