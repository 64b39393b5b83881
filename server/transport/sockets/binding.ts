import type { IncomingMessage } from 'node:http';
import { limits } from '../../../shared/kernel/limits.ts';
import type { ProcessClock } from '../../room/clock.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Admission } from '../doors/admission.ts';
import { createAllowances } from '../doors/allowances.ts';
import { createBuckets } from '../doors/buckets.ts';
import type { Admitted, Person } from './handshake.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { transportLimits } from '../limits.ts';
import type { Answer, Line, Listener } from './line.ts';
import { createMessages, type MessageParts, type Messages } from './messages.ts';
import { createOnlookerMessages } from './onlooker.ts';
import { createSocketConnection, createStaleWatch, type Keeping, type SocketConnection } from './socket-connection.ts';

export type BindingParts = {
  readonly admission: Admission;
  readonly clock: ProcessClock;
  readonly waysIn: WaysIn;
  readonly onFault: (fault: unknown, what: string) => void;
};

type Hear = (messages: Messages, body: unknown, answer: Answer) => void;

/** Everything a client may send by name; whatever else it sends is told to be unknown. */
const hears: ReadonlyMap<string, Hear> = new Map<string, Hear>([
  ['command', (messages, body, answer) => messages.command(body, answer)],
  ['read', (messages, body, answer) => messages.read(body, answer)],
  ['react', (messages, body, answer) => messages.taps(body, answer)],
  ['resync', (messages) => messages.resync()],
  ['signal', (messages, body, answer) => messages.signal(body, answer)],
  ['tab', (messages, body, answer) => messages.tab(body, answer)],
  ['clock', (messages, body, answer) => messages.clock(body, answer)],
]);

/** How both kinds come in: somebody in the room, and staff who look at what others are told. */
type Entering = {
  readonly connection: SocketConnection;
  readonly room: LoadedRoom;
  /** Made once the first one comes: most of a hall says nothing for a long time. */
  readonly messages: (shared: Pick<MessageParts, 'onFlood'>) => Messages;
  readonly open: Set<SocketConnection>;
  readonly onFault: BindingParts['onFault'];
};

/** Hears a connection, until it goes. */
class Hearing implements Listener {
  readonly #entering: Entering;
  #messages: Messages | undefined;
  #isCutOff = false;

  constructor(entering: Entering) {
    this.#entering = entering;
  }

  /**
   * What came in one piece with the message that was one too many is heard no more: a flood is thousands of messages at
   * once.
   */
  heard(name: string, values: readonly unknown[], answer: Answer): void {
    if (this.#isCutOff) return;
    try {
      const messages = (this.#messages ??= this.#entering.messages({ onFlood: () => this.#cutOff() }));
      const hear = hears.get(name);
      if (hear === undefined) messages.unknown(answer);
      else hear(messages, values[0], answer);
    } catch (fault) {
      this.#entering.onFault(fault, 'a message broke off');
      this.#entering.connection.close();
    }
  }

  #cutOff(): void {
    this.#isCutOff = true;
    // After the answer to the message that was one too many.
    setImmediate(() => this.#entering.connection.close());
  }

  gone(): void {
    const { connection, open, room } = this.#entering;
    // A client may leave the room and stay connected, where nobody would know of it any more.
    connection.close();
    open.delete(connection);
    room.leave(connection);
  }
}

/** One for all connections of a room. */
function createKeepings(onStale: Keeping['onStale'], monotonicMs: () => number): (room: LoadedRoom) => Keeping {
  const keepings = new WeakMap<LoadedRoom, Keeping>();
  return (room) => {
    const known = keepings.get(room);
    if (known !== undefined) return known;
    const keeping: Keeping = { monotonicMs, onStale, onDrained: (connection) => room.refresh(connection) };
    keepings.set(room, keeping);
    return keeping;
  };
}

/** Ties a connection to the one room it came for. */
export function createBinding({ admission, clock, waysIn, onFault }: BindingParts, open: Set<SocketConnection>) {
  const { monotonicMs } = clock;
  const staleWatch = createStaleWatch();
  const commands = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, monotonicMs);
  const others = createBuckets(limits.commandsPerSecond, transportLimits.commandsBurstCount, monotonicMs);
  const allowances = createAllowances(monotonicMs);
  const signals = createBuckets(transportLimits.signalsPerSecond, transportLimits.signalsBurstCount, monotonicMs);
  const keepingOf = createKeepings(staleWatch.watch, monotonicMs);
  /** What staff whose request may be told it are told of this machine. */
  const hallFor = ({ link }: Admitted, request: IncomingMessage) =>
    link !== undefined && waysIn.mayBeTold(request) ? { hall: waysIn.hall, hosts: waysIn.hosts } : {};

  /** False where it may not stay: between the handshake and now a link may have been revoked or the person removed. */
  const enter = (line: Line, entering: Entering): boolean => {
    const { connection, room } = entering;
    if (!room.mayStay(connection)) {
      connection.close();
      return false;
    }
    line.listen(new Hearing(entering));
    open.add(connection);
    return true;
  };

  const bindOnlooker = (line: Line, request: IncomingMessage, admitted: Admitted) => {
    const { room, role, link, since } = admitted;
    const connection = createSocketConnection(line, { role, link }, keepingOf(room));
    const hall = hallFor(admitted, request);
    const messages: Entering['messages'] = (shared) =>
      createOnlookerMessages({ ...shared, ...hall, room, connection, others: others(`${room.code}|${link ?? ''}`) });
    if (enter(line, { connection, room, messages, open, onFault })) room.watch(connection, since);
  };

  const bindPerson = (line: Line, request: IncomingMessage, admitted: Admitted, person: Person) => {
    const { room, role, link, since } = admitted;
    const { participant, device, introduction } = person;
    const connection = createSocketConnection(line, { participant, role, link }, keepingOf(room));
    const hall = hallFor(admitted, request);
    // The request is not kept: it holds all its headers.
    const address = admission.writing(request);
    const messages: Entering['messages'] = (shared) => {
      const name = `${room.code}|${participant}`;
      return createMessages({
        ...shared,
        ...hall,
        room,
        connection,
        ...(introduction === undefined ? {} : { introduction }),
        commands: commands(name),
        others: others(name),
        allowance: (onExcess) => allowances(name, role, address, onExcess),
        signals: signals(name),
      });
    };
    if (enter(line, { connection, room, messages, open, onFault })) room.join(connection, device, since);
  };

  return {
    bind(line: Line, request: IncomingMessage, admitted: Admitted): void {
      const { person } = admitted;
      if (person === undefined) bindOnlooker(line, request, admitted);
      else bindPerson(line, request, admitted, person);
    },
    stop: staleWatch.stop,
  };
}
