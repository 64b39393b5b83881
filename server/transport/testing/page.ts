import type { Ack, SignalMessage } from '../../../shared/wire/server-to-client.ts';
import { join, type Joined, type JoinOptions, type Served } from './served.ts';

export type Answer = { readonly ok: boolean; readonly code?: string; readonly message?: string };

/** A page: a connection that sends its commands under a name of its own. */
export type TestPage = Joined & {
  readonly client: string;
  tell(type: string, data?: object): Promise<Ack>;
  /** Says its name, or another one. */
  tab(client?: string): Promise<Answer>;
  signal(signal: unknown): Promise<Answer>;
  /** All signals it was sent. */
  readonly signals: () => readonly SignalMessage[];
  readonly kinds: () => readonly string[];
  untilSignal(kind: string, count?: number): Promise<SignalMessage>;
};

export async function openPage(
  served: Pick<Served, 'url'>,
  code: string,
  client: string,
  options?: JoinOptions,
): Promise<TestPage> {
  const joined = await join(served, code, options);
  const { socket, heard, send, until } = joined;
  // A page that comes back under its former name goes on counting.
  let sequence = Date.now();
  const signals = () => heard.flatMap(([name, body]) => (name === 'signal' ? [body as SignalMessage] : []));
  const ask = (name: string, body: unknown) => socket.timeout(4_000).emitWithAck(name, body) as Promise<Answer>;
  return {
    ...joined,
    client,
    tell: (type, data = {}) => send(type, data, { client, sequence: (sequence += 1) }),
    tab: (name = client) => ask('tab', { client: name }),
    signal: (signal) => ask('signal', signal),
    signals,
    kinds: () => signals().map(({ kind }) => kind),
    untilSignal: (kind, count = 1) =>
      until<SignalMessage>(
        'signal',
        (body) => body.kind === kind && signals().filter((one) => one.kind === kind).length >= count,
      ),
  };
}
