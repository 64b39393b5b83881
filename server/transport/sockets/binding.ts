import type { Socket } from 'socket.io';
import { limits } from '../../../shared/kernel/limits.ts';
import type { ProcessClock } from '../../room/clock.ts';
import type { Admission } from '../doors/admission.ts';
import { createAllowances } from '../doors/allowances.ts';
import { createBuckets } from '../doors/buckets.ts';
import type { Admitted } from './handshake.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { transportLimits } from '../limits.ts';
import { takeDirectly } from './json-parser.ts';
import { createMessages, type MessageParts, type Messages } from './messages.ts';
import { createOnlookerMessages } from './onlooker.ts';
import { createSocketConnection, createStaleWatch, engineOf, type SocketConnection } from './socket-connection.ts';

export type BindingParts = {
  readonly admission: Admission;
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
    react: (...values) => messages.taps(values[0], callback(values.at(-1))),
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

type Shared = Pick<MessageParts, 'room' | 'hall' | 'hosts' | 'onFlood'>;

/** How both kinds come in: somebody in the room, and staff who look at what others are told. */
type Entering = {
  readonly connection: SocketConnection;
  readonly messages: (shared: Shared) => Messages;
  readonly enter: () => void;
};

/** Hears a connection, from when it may come in until it goes. */
function bound(
  socket: Socket,
  { room, link }: Admitted,
  { connection, messages, enter }: Entering,
  { waysIn, onFault, open }: Pick<BindingParts, 'waysIn' | 'onFault'> & { readonly open: Set<SocketConnection> },
): void {
  // Between the handshake and now a link may have been revoked or the person removed.
  if (!room.mayStay(connection)) return connection.close();
  let cutOff = false;
  const said = messages({
    room,
    ...(link !== undefined && waysIn.mayBeTold(socket.request) ? { hall: waysIn.hall, hosts: waysIn.hosts } : {}),
    // After the answer to the message that was one too many.
    onFlood() {
      cutOff = true;
      setImmediate(connection.close);
    },
  });
  listen(socket, said, {
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
  enter();
}

/** Ties a connection to the one room it came for. */
export function createBinding({ admission, clock, waysIn, onFault }: BindingParts, open: Set<SocketConnection>) {
  const staleWatch = createStaleWatch();
  const node = { waysIn, onFault, open };
  const commands = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, clock.monotonicMs);
  const others = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, clock.monotonicMs);
  const allowances = createAllowances(clock.monotonicMs);
  const signals = createBuckets(transportLimits.signalsPerSecond, transportLimits.signalsBurstCount, clock.monotonicMs);

  const bind = (socket: Socket, admitted: Admitted) => {
    const { room, role, link, since, person } = admitted;
    const told = {
      engine: engineOf(socket),
      role,
      ...(link === undefined ? {} : { link }),
      monotonicMs: clock.monotonicMs,
      onStale: staleWatch.watch,
      onDrained: room.refresh,
    };
    if (person === undefined) {
      const connection = createSocketConnection(told);
      const own = others(`${room.code}|${link ?? ''}`);
      return bound(
        socket,
        admitted,
        {
          connection,
          messages: (shared) => createOnlookerMessages({ ...shared, connection, others: own }),
          enter: () => room.watch(connection, since),
        },
        node,
      );
    }
    const { participant, device, introduction } = person;
    const connection = createSocketConnection({ ...told, participant });
    const name = `${room.code}|${participant}`;
    return bound(
      socket,
      admitted,
      {
        connection,
        messages: (shared) =>
          createMessages({
            ...shared,
            connection,
            ...(introduction === undefined ? {} : { introduction }),
            commands: commands(name),
            others: others(name),
            allowance: (onExcess) => allowances(name, role, admission.writing(socket.request), onExcess),
            signals: signals(name),
          }),
        enter: () => room.join(connection, device, since),
      },
      node,
    );
  };
  return { bind, stop: staleWatch.stop };
}
