import type { Server, Socket } from 'socket.io';
import type { Admitted } from '../handshake.ts';
import type { Doorway } from '../doorway.ts';
import { lineOf } from './library-line.ts';

/** Lets in whoever comes through the library. */
export function openLibraryDoor(io: Server, doorway: Doorway): void {
  const admitted = new WeakMap<Socket, Admitted>();
  const atTheDoor = new WeakSet<object>();
  io.use((socket, next) => {
    // One try a connection: otherwise those that ask again before they are answered come in many times over,
    // past the bounds on new connections.
    if (atTheDoor.has(socket.conn)) return socket.conn.close();
    atTheDoor.add(socket.conn);
    // A client may name an event `error`; without a listener that would end the process.
    socket.on('error', () => {});
    doorway.ask(socket.request, socket.handshake.auth, {
      enter(answer) {
        admitted.set(socket, answer);
        // In one piece, too; the library goes on in the next tick.
        const line = lineOf(socket);
        line.hold();
        next();
        process.nextTick(() => line.release());
      },
      refuse: (turned) => next(Object.assign(new Error(turned.message), { data: turned })),
    });
  });
  io.on('connection', (socket) => {
    const admission = admitted.get(socket);
    if (admission === undefined) return void socket.disconnect(true);
    doorway.bind(lineOf(socket), socket.request, admission);
  });
}
