import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { protocolVersion } from '../../../shared/wire/version.ts';
import type { Ack, Snapshot, Welcome } from '../../../shared/wire/server-to-client.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { Log } from '../../log/port.ts';
import { createProcessClock, type ProcessClock } from '../../room/clock.ts';
import { serve, type ServeParts, type Serving } from '../../serve.ts';
import { readSettings } from '../../settings.ts';
import type { Say } from '../notices.ts';

export type Opened = {
  readonly code: string;
  readonly title: string;
  readonly links: Readonly<Record<string, string>>;
};

export type Served = Serving & {
  readonly url: string;
  readonly faults: readonly string[];
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  open(title?: string): Promise<Opened>;
};
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body };
type Body = { readonly error?: { readonly code: string; readonly message: string; readonly key: string } } & Record<
  string,
  unknown
>;

export type ServedOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly log?: Log;
  readonly key?: Buffer;
  readonly pages?: string;
  readonly clock?: ProcessClock;
  readonly onNotice?: Say;
  readonly addresses?: ServeParts['addresses'];
};

/** A whole server on a free port, gone when the test is. */
export async function startServed({
  environment = {},
  log = createMemoryLog(),
  key = randomBytes(32),
  pages,
  clock = createProcessClock(),
  onNotice = () => {},
  addresses,
}: ServedOptions = {}): Promise<Served> {
  const faults: string[] = [];
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', ...environment });
  const onFault = (fault: unknown, what: string) => void faults.push(`${what}: ${String(fault)}`);
  const serving = await serve({
    settings,
    log,
    key,
    clock,
    onFault,
    onNotice,
    ...(pages === undefined ? {} : { pages }),
    ...(addresses === undefined ? {} : { addresses }),
  });
  onTestFinished(() => serving.stop());
  const url = `http://127.0.0.1:${serving.port}`;

  const request: Served['request'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : { text }) as Body };
  };
  const open = async (title = 'A test') => (await request('POST', '/api/rooms', { title })).body as unknown as Opened;
  return { ...serving, url, faults, request, open };
}

export function secretOf(link: string | undefined): string {
  return link?.split('#k=')[1] ?? '';
}

export type Joined = {
  readonly socket: Socket;
  readonly heard: (readonly [name: string, body: unknown])[];
  /** Of somebody in the room. */
  readonly welcome: Required<Welcome>;
  send(type: unknown, data?: unknown, id?: unknown): Promise<Ack>;
  until<T>(name: string, fits?: (body: T) => boolean): Promise<T>;
};

export type JoinOptions = { readonly auth?: Readonly<Record<string, unknown>>; readonly [option: string]: unknown };

function connect(served: Pick<Served, 'url'>, code: string, { auth = {}, ...options }: JoinOptions = {}): Socket {
  const socket = io(served.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { v: protocolVersion, code, ...auth },
    ...options,
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** Why a handshake is refused. */
export function refusalOf(
  served: Pick<Served, 'url'>,
  code: string,
  options?: JoinOptions,
): Promise<{ code?: string; message: string }> {
  const socket = connect(served, code, options);
  return new Promise((resolve, reject) => {
    socket.on('connect_error', (fault: Error & { data?: { code: string; message: string } }) =>
      resolve(fault.data ?? { message: fault.message }),
    );
    socket.on('welcome', () => reject(new Error('came in')));
  });
}

/** When the connection has ended. */
export function gone(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('disconnect', () => resolve()));
}

let sequence = 0;

export async function join(served: Pick<Served, 'url'>, code: string, options?: JoinOptions): Promise<Joined> {
  const socket = connect(served, code, options);
  const heard: [string, unknown][] = [];
  const listeners = new Set<() => void>();
  socket.onAny((name: string, body: unknown) => {
    heard.push([name, body]);
    for (const listener of listeners) listener();
  });
  const until = <T>(name: string, fits: (body: T) => boolean = () => true): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find(([known, body]) => known === name && fits(body as T));
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found[1] as T);
      };
      listeners.add(look);
      look();
    });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  const welcome = await until<Required<Welcome>>('welcome');
  await Promise.race([until<Snapshot>('snapshot'), until('personal'), until('frame')]);
  const send = (
    type: unknown,
    data: unknown = {},
    id: unknown = { client: 'client-of-a-test', sequence: (sequence += 1) },
  ) => socket.timeout(4_000).emitWithAck('command', { id, type, data }) as Promise<Ack>;
  return { socket, heard, welcome, send, until };
}
