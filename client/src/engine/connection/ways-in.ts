import { Manager, type ManagerOptions, type Socket } from 'socket.io-client';
import type { ClientToServer, Handshake } from '../../../../shared/wire/client-to-server.ts';
import type { ServerToClient } from '../../../../shared/wire/server-to-client.ts';
import { EarlyWebsocket } from './early-websocket.ts';
import type { Way } from './known-way.ts';
import { engineLimits } from '../limits.ts';

export type RoomSocket = Socket<ServerToClient, ClientToServer>;

export type Door = { readonly url: string | undefined; readonly handshake: () => Handshake };

type Transports = NonNullable<ManagerOptions['transports']>;

function socketBy({ url, handshake }: Door, transports: Transports): RoomSocket {
  const settings: Partial<ManagerOptions> = {
    autoConnect: false,
    // The library's own jitter has a floor and a fixed middle; a room that lost its server needs the full width.
    reconnection: false,
    timeout: engineLimits.connectMs,
    transports,
    // Long polling begins with a GET, and a page's GET of its own site tells no Origin: this says whose page it is.
    extraHeaders: { 'x-plenum-page': 'yes' },
  };
  const manager: Manager<ServerToClient, ClientToServer> =
    url === undefined ? new Manager(settings) : new Manager(url, settings);
  return manager.socket('/', { auth: (give: (handshake: Handshake) => void) => give(handshake()) });
}

/** Most networks never need that. Where it cannot be fetched any more, a connection by polling stays one. */
async function pollingTransports(upgradeAfterMs: number): Promise<Transports> {
  try {
    return (await import('./late-websocket.ts')).pollingAndLater(upgradeAfterMs);
  } catch {
    return ['polling'];
  }
}

type RaceOptions = Door & {
  /** One way alone, or a websocket first and polling beside it. */
  readonly only: Way | undefined;
  readonly headStartMs: number;
  /** Where polling wins: when it first looks for a websocket to move to. */
  readonly upgradeAfterMs: number;
  /** The server is there on this way; who comes has not been said yet. */
  readonly won: (socket: RoomSocket, way: Way) => void;
  /** Neither way leads there. */
  readonly lost: () => void;
};

/**
 * Some networks swallow websockets without a word, so polling begins beside one that does not open. The first way on
 * which the server opens a connection wins, and only there is said who comes: nobody is ever two people. Returns the
 * way to stop.
 */
export function raceIn(race: RaceOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pollingWaits = race.only !== 'websocket';
  let hopes = 0;
  let over = false;

  /*
   * What is under way is closed once it is open, or has failed, or by the library after `connectMs`: a polling can be
   * closed no sooner, and of a websocket that is closed before it opens browsers complain in their consoles.
   */
  const stop = (): void => {
    over = true;
    clearTimeout(timer);
  };
  const ended = (): void => {
    hopes -= 1;
    if (over) return;
    if (pollingWaits) return poll();
    if (hopes > 0) return;
    stop();
    race.lost();
  };
  const run = (way: Way, transports: Transports): void => {
    const socket = socketBy(race, transports);
    socket.io.open((failure) => {
      if (failure !== undefined) return;
      if (over) return void socket.disconnect();
      stop();
      race.won(socket, way);
    });
    // Comes after every failure, and alone where the browser goes offline meanwhile.
    socket.io.engine.once('close', ended);
  };
  const poll = (): void => {
    pollingWaits = false;
    clearTimeout(timer);
    hopes += 1;
    void pollingTransports(race.upgradeAfterMs).then((transports) => {
      if (!over) run('polling', transports);
    });
  };

  if (race.only === 'polling') poll();
  else {
    hopes += 1;
    run('websocket', [EarlyWebsocket]);
    if (pollingWaits) timer = setTimeout(poll, race.headStartMs);
  }
  return stop;
}
