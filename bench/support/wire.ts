import { WebSocket } from 'ws';
import type { Ack } from '../../shared/wire/server-to-client.ts';

/**
 * A bare client of the documented socket protocol, cheap enough to run by the thousand in one process:
 * engine.io over a websocket, socket.io packets as text.
 */
export type Wire = {
  readonly socket: WebSocket;
  send(name: string, body: unknown): void;
  command(id: { client: string; sequence: number }, type: string, data: object): Promise<Ack>;
  close(): void;
};

export type OnMessage = (name: string, text: string) => void;

const eventName = /^42\["([a-z]+)"/u;

/** Connects and resolves once the room's snapshot is there; rejects where the room refuses. */
export function connect(base: string, auth: object, onMessage: OnMessage = () => {}): Promise<Wire> {
  const url = `${base.replace(/^http/u, 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const acks = new Map<number, (ack: Ack) => void>();
  let nextAck = 0;
  const wire: Wire = {
    socket,
    send: (name, body) => socket.send(`42${JSON.stringify([name, body])}`),
    command: (id, type, data) =>
      new Promise((resolve) => {
        const number = nextAck++;
        acks.set(number, resolve);
        socket.send(`42${number}${JSON.stringify(['command', { id, type, data }])}`);
      }),
    close: () => socket.terminate(),
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed before the snapshot')));
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (text === '2') return socket.send('3');
      if (text.startsWith('0')) return socket.send(`40${JSON.stringify(auth)}`);
      if (text.startsWith('44')) return reject(new Error(text));
      if (text.startsWith('43')) {
        const start = text.indexOf('[');
        const number = Number(text.slice(2, start));
        const [ack] = JSON.parse(text.slice(start)) as [Ack];
        acks.get(number)?.(ack);
        acks.delete(number);
        return;
      }
      const name = eventName.exec(text)?.[1];
      if (name === undefined) return;
      if (name === 'snapshot') resolve(wire);
      onMessage(name, text);
    });
  });
}
