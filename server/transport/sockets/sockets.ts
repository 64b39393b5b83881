import { randomInt } from 'node:crypto';
import type { Socket } from 'socket.io';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import { encode } from '../../room/packet.ts';
import { createEngine, type EngineParts } from './engine.ts';
import { admit, type Admitted, type HandshakeParts } from './handshake.ts';
import { transportLimits } from '../limits.ts';
import { createBinding, type BindingParts } from './binding.ts';
import { turnedAs } from '../refusals.ts';
import { engineOf, inOnePiece, type SocketConnection } from './socket-connection.ts';

export type Sockets = {
  /** Tells everybody to come back a little later. */
  goAway(): void;
  close(): Promise<void>;
};

export type SocketsParts = HandshakeParts & EngineParts & BindingParts;

export function createSockets(parts: SocketsParts): Sockets {
  const { onFault } = parts;
  const { io, turned } = createEngine(parts);
  const open = new Set<SocketConnection>();
  const binding = createBinding(parts, open);
  const admitted = new WeakMap<Socket, Admitted>();
  const atTheDoor = new WeakSet<object>();

  io.use((socket, next) => {
    // One try a connection: otherwise those that ask again before they are answered come in many times over,
    // past the bounds on new connections.
    if (atTheDoor.has(socket.conn)) return socket.conn.close();
    atTheDoor.add(socket.conn);
    // A client may name an event `error`; without a listener that would end the process.
    socket.on('error', () => {});
    const refused = turned(socket.request);
    // Another site's page: nothing it sent is looked at, its cookies least of all.
    if (refused !== undefined) return next(Object.assign(new Error(refused.message), { data: refused }));
    admit(parts, socket.request, socket.handshake.auth).then(
      (answer) => {
        if ('room' in answer) {
          admitted.set(socket, answer);
          // That they are in, the welcome, the snapshot and what is theirs alone. The library goes on in the next tick.
          const { release } = inOnePiece(engineOf(socket));
          next();
          process.nextTick(release);
        } else next(Object.assign(new Error(answer.message), { data: answer }));
      },
      (fault: unknown) => {
        onFault(fault, 'a handshake broke off');
        const told = turnedAs(transportRefusals.fault());
        next(Object.assign(new Error(told.message), { data: told }));
      },
    );
  });
  io.on('connection', (socket) => {
    const admission = admitted.get(socket);
    if (admission === undefined) return void socket.disconnect(true);
    // Whatever is wrong with one connection ends that one, not the process with all the rooms.
    try {
      binding.bind(socket, admission);
    } catch (fault) {
      onFault(fault, 'a connection could not be bound to its room');
      socket.disconnect(true);
    }
  });

  return {
    goAway() {
      for (const connection of open)
        connection.send(encode('goaway', { retryAfterMs: randomInt(transportLimits.goawayMaxMs + 1) }));
    },
    async close() {
      binding.stop();
      for (const connection of [...open]) connection.close();
      await io.close();
    },
  };
}
