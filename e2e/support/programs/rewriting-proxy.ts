import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';

type ProxyOptions = {
  /** Whether it says for whom it asks, and what they asked for. */
  readonly tells: boolean;
  /** The address it is reached at. */
  readonly host?: string;
};

export type RewritingProxy = { readonly url: string; readonly close: () => void };

/** A proxy that shows the server its own address instead of the page's, as one does that nobody set up further. */
export async function startRewritingProxy(
  port: number,
  { tells, host = '127.0.0.1' }: ProxyOptions,
): Promise<RewritingProxy> {
  const towards = { host: '127.0.0.1', port };
  const headersOf = ({ headers }: IncomingMessage) => ({
    ...headers,
    host: `127.0.0.1:${port}`,
    ...(tells ? { 'x-forwarded-host': headers.host ?? '', 'x-forwarded-for': '203.0.113.7' } : {}),
  });
  const server = createServer((request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const onward = ask({ ...towards, method, path, headers: headersOf(request) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (request, near) => {
    const far = connect(towards);
    const lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${String(value)}`);
    far.write([`GET ${request.url ?? '/'} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://${host}:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
