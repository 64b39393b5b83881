import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { protocolVersion } from '../../../shared/wire/version.ts';
import type { Room } from '../room.ts';
import { until } from '../until.ts';

/** Many people with phones, as cheap as can be: they speak the socket's own protocol and hear nothing. */
export type Crowd = {
  /** All of them at once. */
  readonly react: (taps: { readonly [kind: string]: number }, people?: number) => void;
  readonly leave: () => void;
};

const joinMs = 20_000;
/** Not all in the same instant: the test's own machine has few cores. */
const atOnceCount = 50;

export async function gather(url: string, room: Room, count: number): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  let joined = 0;
  const auth = JSON.stringify({ v: protocolVersion, code: room.code, as: 'attendee' });
  for (let person = 0; person < count; person += 1) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      if (text.startsWith('0')) socket.send(`40${auth}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) joined += 1;
    });
    sockets.push(socket);
    if (person % atOnceCount === atOnceCount - 1) await pause(30);
  }
  await until(
    () => joined === count,
    joinMs,
    () => `Only ${joined} of ${count} people came in`,
  );
  return {
    react: (taps, people = count) => {
      const message = `42${JSON.stringify(['react', taps])}`;
      for (const socket of sockets.slice(0, people)) socket.send(message);
    },
    leave: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}
