import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PreviewRole, Role } from '../../../shared/kernel/roles.ts';
import type { Handshake, Read, Signal, Taps } from '../../../shared/wire/client-to-server.ts';
import type { Ack, Answers, ReadAnswer, SignalMessage, Welcome } from '../../../shared/wire/server-to-client.ts';
import { protocolVersion } from '../../../shared/wire/version.ts';
import type { Command } from '../../../shared/room/features.ts';
import type { Personal, PublicView, SpeakerView, StaffView, StageView } from '../../../shared/room/records.ts';
import {
  applyMessage,
  isUpToDate,
  needsSnapshot,
  nothingReceived,
  type Received,
  type RoomMessage,
} from './apply-message.ts';
import { deviceClocks, roomClock } from './clock.ts';
import { Connection, type Refusal } from './connection/connection.ts';
import { browserStorage, deviceIn, memoryKeyValue, plainCode, type Device, type RoomStorage } from './device.ts';
import { knownWay } from './connection/known-way.ts';
import type { About } from './outbox/kept-commands.ts';
import { Outbox, type CommandId, type Link, type PendingCommand } from './outbox/outbox.ts';
import { openPartition, type Partition } from './outbox/partition.ts';
import { fetchSentences, inOwnWords } from './refusals/in-own-words.ts';
import { engineLimits } from './limits.ts';
import { resyncer } from './resyncer.ts';
import { browserNameHolder, type NameHolder } from './outbox/tab-name.ts';

/** `away`: lost, and trying again. `refused`: for good. */
export type ConnectionStatus = 'connecting' | 'live' | 'away' | 'refused';

/** `View`: the public one or the stage's own, `Staff`: that of staff or the speakers' own; which, the page knows that is shown. */
export type RoomClientState<View = PublicView | StageView, Staff = StaffView | SpeakerView> = {
  readonly status: ConnectionStatus;
  readonly refusal?: Refusal;
  /** The server is there, and so many come in at once that this page asks again in a moment. */
  readonly crowded?: boolean;
  /** When the connection was known to be lost, epoch milliseconds of this device. */
  readonly lostAt?: number;
  readonly welcome?: Welcome;
  readonly view: View;
  readonly staff: Staff;
  readonly personal: Personal;
  readonly revision: number;
  /** Room clock minus this device's steady one, which nobody can set. */
  readonly clockOffsetMs: number;
  readonly pending: readonly PendingCommand[];
};

export type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

export type RoomClient = {
  readonly store: StoreApi<RoomClientState>;
  /** Resolves with the room's answer, however long the way to it. An offered command waits for the person. `about`: what they read; not sent where that changes. */
  send<Type extends Command['type']>(type: Type, data: DataOf<Type>, about?: About): Promise<Ack>;
  /** Asks something that changes nothing; answered at once or not at all. */
  read<Name extends keyof Answers>(request: Read & { readonly name: Name }): Promise<ReadAnswer<Name>>;
  /** Taps gathered by the page: `{applause: 3}`. Of this very moment: dropped while there is no connection. */
  react(taps: Taps): void;
  /** To the page at the other end of the relay that stands; dropped while there is no connection. */
  signal(signal: Signal): void;
  /** What that page sends, and the room's `begin` and `end`. Returns the way to stop. */
  onSignal(hear: (signal: SignalMessage) => void): () => void;
  /** From now on the room knows this very page by its name, so that it gets what is meant for it alone. */
  takeSeat(): void;
  /** That name, as facts of the room call this page; undefined for the first moments. */
  tab(): string | undefined;
  /** Gives the connection up, for a new one, where it does not answer. */
  probe(): void;
  resendOffered(id: CommandId): void;
  discardOffered(id: CommandId): void;
  /** The name this device introduces itself by from its next connection on; empty forgets it. */
  rename(name: string): void;
  /** A connection more, by which hosts and moderators are told what others are; nothing of it is kept. */
  look(preview: PreviewRole): RoomClient;
  /** The room's time, epoch milliseconds. */
  now(): number;
  close(): void;
};

export type JoinOptions = {
  readonly code: string;
  readonly as: Role;
  /** The server's origin; the page's own where absent. */
  readonly url?: string;
  readonly staff?: string | undefined;
  readonly storage?: RoomStorage;
  readonly holdName?: NameHolder;
  /** To be told what these are told, and to be nobody there. */
  readonly preview?: PreviewRole;
};

const nothingYet: RoomClientState = {
  status: 'connecting',
  view: nothingReceived.view,
  staff: nothingReceived.staff,
  personal: nothingReceived.personal,
  revision: 0,
  clockOffsetMs: 0,
  pending: [],
};

function handshakeFor(
  { code, as, staff, preview }: JoinOptions,
  device: Device,
  since: Received['position'],
): Handshake {
  const secret = device.secret();
  const name = device.name();
  return {
    v: protocolVersion,
    code,
    as,
    ...(secret === undefined ? {} : { device: secret }),
    ...(name === undefined ? {} : { name }),
    ...(staff === undefined ? {} : { staff }),
    ...(since === undefined ? {} : { since }),
    ...(preview === undefined ? {} : { preview }),
  };
}

function partitionFor({ code, as, holdName }: JoinOptions, storage: RoomStorage): Promise<Partition> {
  return openPartition(`${plainCode(code)}:${as}`, storage.session, holdName ?? browserNameHolder());
}

/** This very page as the room knows it, once it asks to be known. */
function seatIn(partition: Promise<Partition>, tell: (client: string) => void) {
  let name: string | undefined;
  let taken = false;
  const say = (): void => void (taken && name !== undefined && tell(name));
  void partition.then(({ client }) => {
    name = client;
    say();
  });
  return {
    name: () => name,
    say,
    take() {
      taken = true;
      say();
    },
  };
}

const linkOver = (store: StoreApi<RoomClientState>, link: Connection, knowsAll: () => boolean): Link => ({
  isLive: () => store.getState().status === 'live',
  reads({ item, field, words }) {
    if (!knowsAll()) return 'unknown';
    const view = store.getState().view as { readonly [key: string]: unknown };
    const told = view[item] as { readonly [field: string]: unknown } | undefined;
    // Of what is gone the room itself says so.
    return told === undefined || told[field] === words ? 'still' : 'changed';
  },
  request: (envelope) => link.request(envelope),
  probe: () => link.probe(),
});

/** An answer as pages show it: a refusal in their own language. */
const said = <Answer extends { readonly ok: boolean }>(answer: Answer): Answer | Promise<Answer> =>
  answer.ok ? answer : inOwnWords(answer as Answer & { readonly message: string });

type ClientParts = {
  readonly store: StoreApi<RoomClientState>;
  readonly link: Connection;
  readonly outbox: Outbox;
  readonly device: Device;
  readonly seat: ReturnType<typeof seatIn>;
  readonly look: RoomClient['look'];
};

function clientOver({ store, link, outbox, device, seat, look }: ClientParts, close: () => void): RoomClient {
  return {
    store,
    send: (type, data, about) => outbox.send(type, data, about).then(said),
    read: (request) => link.ask(request).then(said),
    react: (taps) => link.react(taps),
    signal: (signal) => link.signal(signal),
    onSignal: (hear) => link.onSignal(hear),
    takeSeat: seat.take,
    tab: seat.name,
    probe: () => link.probe(),
    resendOffered: (id) => outbox.resendOffered(id),
    discardOffered: (id) => outbox.discardOffered(id),
    rename: (name) => device.keepName(name),
    look,
    now: () => deviceClocks.steadyMs() + store.getState().clockOffsetMs,
    close,
  };
}

/** What pages read of it. */
const shownOf = ({ view, staff, personal, revision }: Received) => ({ view, staff, personal, revision });

export function joinRoom(options: JoinOptions): RoomClient {
  const storage = options.storage ?? browserStorage();
  const device = deviceIn(options.code, storage.local);
  const store = createStore<RoomClientState>(() => nothingYet);
  let received = nothingReceived;
  let sentencesTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function heard(message: RoomMessage): void {
    const before = received;
    received = applyMessage(before, message);
    store.setState(shownOf(received));
    if (message.kind === 'welcome') {
      if (message.body.device !== undefined) device.keepSecret(message.body.device);
      store.setState({ welcome: message.body, clockOffsetMs: message.body.now - deviceClocks.steadyMs() });
      clock.restart();
      seat.say();
    }
    if (message.kind === 'frame') clock.saw(message.body.at);
    missing.check(needsSnapshot(received));
    if (isUpToDate(received) && !isUpToDate(before)) outbox.flush();
    if (received.position === undefined || store.getState().status === 'live') return;
    const { lostAt: _lostAt, crowded: _crowded, ...state } = store.getState();
    store.setState({ ...state, status: 'live' }, true);
    outbox.flush();
    sentencesTimer = setTimeout(fetchSentences, engineLimits.sentencesAfterMs);
  }

  function rest(): void {
    clearTimeout(sentencesTimer);
    clock.stop();
    missing.check(false);
  }

  const link = new Connection({
    url: options.url,
    ways: knownWay(storage.local),
    handshake: () => handshakeFor(options, device, received.position),
    heard,
    lost() {
      rest();
      store.setState(({ lostAt = Date.now() }) => ({ status: 'away', lostAt, crowded: false }));
    },
    crowded: () => store.setState({ crowded: true }),
    refused(came) {
      rest();
      // That it is over is known at once; what these pages say of it may be a while on its way.
      store.setState({ status: 'refused', refusal: came });
      outbox.giveUp({ ok: false, ...came });
      void inOwnWords(came).then((refusal) => closed || store.setState({ refusal }));
    },
  });
  const missing = resyncer(() => link.resync());
  const clock = roomClock({ ask: (skewMs) => link.askClock(skewMs), found: store.setState });
  const partition = partitionFor(options, storage);
  const seat = seatIn(partition, (client) => link.tab(client));
  const toRoom = linkOver(store, link, () => isUpToDate(received));
  const outbox = new Outbox(partition, toRoom, (pending) => store.setState({ pending }));
  link.open();
  // This tab's name stays its own.
  const look: RoomClient['look'] = (preview) =>
    joinRoom({ ...options, preview, storage: { ...storage, session: memoryKeyValue() } });

  return clientOver({ store, link, outbox, device, seat, look }, () => {
    closed = true;
    rest();
    outbox.close();
    link.close();
  });
}

/** What hosts and moderators are told: for their pages alone, since a speaker's map has none of it. */
export const staffViewOf = ({ store }: RoomClient): StaffView => store.getState().staff as StaffView;
