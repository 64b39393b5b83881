import { connect, createServer, type Socket } from 'node:net';

/** A wire on which every piece takes between `leastMs` and `mostMs` each way, in order, as on busy wifi. */
export type JitteryProxy = { readonly url: string; close(): void };

function carry(from: Socket, to: Socket, delayMs: () => number): void {
  let freeAt = 0;
  from.on('data', (bytes) => {
    freeAt = Math.max(freeAt, performance.now() + delayMs());
    setTimeout(() => to.writable && to.write(bytes), freeAt - performance.now());
  });
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
}

export async function startJitteryProxy(target: string, leastMs: number, mostMs: number): Promise<JitteryProxy> {
  const delayMs = () => leastMs + Math.random() * (mostMs - leastMs);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ port: Number(new URL(target).port), host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    carry(near, far, delayMs);
    carry(far, near, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
