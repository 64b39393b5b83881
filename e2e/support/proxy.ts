import { connect, createServer, type Socket } from 'node:net';

/**
 * `pass`: a good network. `refuse`: every connection is reset and no new one is let in, as on a phone that lost
 * its network. `silent`: connections stay open and nothing comes through, as on a dying access point. `old`: a
 * middlebox that has never heard of websockets.
 */
export type ProxyMode = 'pass' | 'refuse' | 'silent' | 'old';

/** A wire to one server that can be cut: a browser's own "offline" leaves open websockets alone. */
export type Proxy = {
  readonly url: string;
  readonly set: (mode: ProxyMode) => void;
  readonly close: () => Promise<void>;
};

type Pair = { readonly near: Socket; readonly far: Socket };

const refusedUpgrade = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

function asksForWebsocket(bytes: Buffer): boolean {
  return /\r\nupgrade: websocket\r\n/iu.test(bytes.toString('latin1'));
}

function carry(from: Socket, to: Socket, mode: () => ProxyMode): void {
  from.on('data', (bytes) => {
    if (mode() === 'old' && asksForWebsocket(bytes)) from.end(refusedUpgrade);
    else if (mode() === 'pass' || mode() === 'old') to.write(bytes);
  });
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
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
    const pair = { near, far };
    pairs.add(pair);
    near.on('close', () => pairs.delete(pair));
    carry(near, far, () => mode);
    carry(far, near, () => mode);
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
