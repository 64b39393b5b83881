import { randomInt } from 'node:crypto';
import type { Socket } from 'socket.io';
import { limits } from '../../../shared/kernel/limits.ts';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import type { ProcessClock } from '../../room/clock.ts';
import { encode } from '../../room/packet.ts';
import { createAllowances } from '../doors/allowances.ts';
import { createBuckets } from '../doors/buckets.ts';
import { createEngine, type EngineParts } from './engine.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { admit, type Admitted, type HandshakeParts } from './handshake.ts';
import { takeDirectly } from './json-parser.ts';
import { transportLimits } from '../limits.ts';
import { createMessages, type Messages } from './messages.ts';
import { turnedAs } from '../refusals.ts';
import { createSocketConnection, createStaleWatch, engineOf, type SocketConnection } from './socket-connection.ts';

export type Sockets = {
  /** Tells everybody to come back a little later. */
  goAway(): void;
  close(): Promise<void>;
};

export type SocketsParts = HandshakeParts &
  EngineParts & {
    readonly clock: ProcessClock;
    readonly waysIn: WaysIn;
    readonly onFault: (fault: unknown, what: string) => void;
  };

type Callback = (body: unknown) => void;
const callback = (value: unknown): Callback => (typeof value === 'function' ? (value as Callback) : () => {});

/**
 * Everything a client may send by name; whatever else it sends is told to be unknown. What came in one piece with the
 * message that was one too many is heard no more: a flood is thousands of messages at once.
 */
function listen(
  socket: Socket,
  messages: Messages,
  { isCutOff, onBroken }: { readonly isCutOff: () => boolean; readonly onBroken: (fault: unknown) => void },
): void {
  const known: { readonly [name: string]: (...values: unknown[]) => void } = {
    command: (...values) => messages.command(values[0], callback(values.at(-1))),
    read: (...values) => messages.read(values[0], callback(values.at(-1))),
    react: (...values) => messages.taps(values[0]),
    resync: () => messages.resync(),
    signal: (...values) => messages.signal(values[0], callback(values.at(-1))),
    tab: (...values) => messages.tab(values[0], callback(values.at(-1))),
    // The body may be left out, and then the answer's callback is all there is.
    clock: (...values) =>
      messages.clock(typeof values[0] === 'function' ? undefined : values[0], callback(values.at(-1))),
  };
  const hear = (name: string, ...values: unknown[]) => {
    if (isCutOff()) return;
    try {
      if (Object.hasOwn(known, name)) known[name]?.(...values);
      else messages.unknown(callback(values.at(-1)));
    } catch (fault) {
      onBroken(fault);
    }
  };
  socket.onAny(hear);
  // The parser has seen to it that an event is a list that begins with its name.
  takeDirectly(socket, (data) => hear(...(data as [string, ...unknown[]])));
}

/** Ties a connection to the one room it came for. */
function createBinding({ admission, clock, waysIn, onFault }: SocketsParts, open: Set<SocketConnection>) {
  const staleWatch = createStaleWatch();
  const commands = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, clock.monotonicMs);
  const others = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, clock.monotonicMs);
  const allowances = createAllowances(clock.monotonicMs);
  const signals = createBuckets(transportLimits.signalsPerSecond, transportLimits.signalsBurstCount, clock.monotonicMs);

  const bind = (socket: Socket, { room, participant, device, role, link, since, introduction }: Admitted) => {
    const connection = createSocketConnection({
      engine: engineOf(socket),
      participant,
      role,
      ...(link === undefined ? {} : { link }),
      monotonicMs: clock.monotonicMs,
      onStale: staleWatch.watch,
      onDrained: room.refresh,
    });
    // Between the handshake and now a link may have been revoked or the person removed.
    if (!room.mayStay(connection)) return connection.close();
    const person = `${room.code}|${participant}`;
    let cutOff = false;
    const messages = createMessages({
      room,
      connection,
      ...(introduction === undefined ? {} : { introduction }),
      commands: commands(person),
      others: others(person),
      allowance: (onExcess) => allowances(person, role, admission.writing(socket.request), onExcess),
      signals: signals(person),
      ...(link !== undefined && waysIn.mayBeTold(socket.request) ? { hall: waysIn.hall } : {}),
      // After the answer to the message that was one too many.
      onFlood() {
        cutOff = true;
        setImmediate(connection.close);
      },
    });
    listen(socket, messages, {
      isCutOff: () => cutOff,
      onBroken(fault) {
        onFault(fault, 'a message broke off');
        connection.close();
      },
    });
    socket.on('disconnect', () => {
      // A client may leave the room and stay connected, where nobody would know of it any more.
      connection.close();
      open.delete(connection);
      room.leave(connection);
    });
    open.add(connection);
    room.join(connection, device, since);
  };
  return { bind, stop: staleWatch.stop };
}

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
          next();
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
