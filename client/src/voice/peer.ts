import type { Ice } from './signal-data.ts';

type PathState = 'connected' | 'disconnected' | 'failed' | 'broken';

export type PeerOptions = {
  readonly ice: Ice;
  /** A description of this side, whole with what was found so far; candidates come one by one after it. */
  readonly describe: (sdp: string) => void;
  readonly found: (candidate: RTCIceCandidateInit) => void;
  readonly path: (state: PathState) => void;
};

/** A peer connection whose steps never overlap, and which says nothing after its close. */
type Peer = {
  readonly connection: RTCPeerConnection;
  run(step: () => Promise<void>): void;
  /** Sends the present description, where there is one. */
  say(): void;
  add(candidate: RTCIceCandidateInit | null): void;
  /** To be called once an answer is in place: what came too early is added then. */
  settle(): Promise<void>;
  configure(ice: Ice): void;
  close(): void;
};

/** No server but the operator's own: none is asked by default. */
function configurationOf({ servers, relayOnly }: Ice): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, ...credentials }) => ({ urls: [...urls], ...credentials })),
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
  };
}

const paths: Partial<Readonly<Record<RTCPeerConnectionState | RTCIceConnectionState, PathState>>> = {
  connected: 'connected',
  completed: 'connected',
  disconnected: 'disconnected',
  failed: 'failed',
  closed: 'failed',
};

type Told = Partial<Pick<RTCPeerConnection, 'connectionState'>> & Pick<RTCPeerConnection, 'iceConnectionState'>;

/** Firefox before 113 tells how the way to the other side stands, and nothing of the connection as a whole. */
export const pathOf = ({ connectionState, iceConnectionState }: Told): PathState | undefined =>
  paths[connectionState ?? iceConnectionState];

export function createPeer({ ice, describe, found, path }: PeerOptions): Peer {
  const connection = new RTCPeerConnection(configurationOf(ice));
  let steps = Promise.resolve();
  let closed = false;
  let described = false;
  let early: RTCIceCandidateInit[] = [];

  function run(step: () => Promise<void>): void {
    steps = steps.then(async () => void (closed || (await step()))).catch(() => void (closed || path('broken')));
  }

  /** One that belongs to a path given up meanwhile is refused, and that is as well. */
  const put = (candidate: RTCIceCandidateInit): Promise<void> =>
    connection.addIceCandidate(candidate).catch(() => undefined);

  connection.addEventListener('icecandidate', ({ candidate }) => {
    // Those found before the description went out are in it.
    if (!closed && described && candidate !== null && candidate.candidate !== '') found(candidate.toJSON());
  });
  connection.addEventListener(
    'connectionState' in connection ? 'connectionstatechange' : 'iceconnectionstatechange',
    () => {
      const state = pathOf(connection);
      if (!closed && state !== undefined) path(state);
    },
  );

  return {
    connection,
    run,
    say() {
      const { localDescription } = connection;
      if (closed || localDescription === null) return;
      described = true;
      describe(localDescription.sdp);
    },
    add(candidate) {
      if (candidate === null) return;
      run(async () => {
        if (connection.signalingState === 'have-local-offer') early.push(candidate);
        else await put(candidate);
      });
    },
    async settle() {
      const kept = early;
      early = [];
      await Promise.all(kept.map(put));
    },
    configure(next) {
      // Some browsers cannot; then the credentials of the beginning go on, which outlast a turn.
      if (!closed && 'setConfiguration' in connection) connection.setConfiguration(configurationOf(next));
    },
    close() {
      closed = true;
      connection.close();
    },
  };
}

let isWarm = false;

/** The first peer connection of a page takes its time, a third of a second on a laptop: better now than when somebody waits. */
export function warmUp(): void {
  if (isWarm || typeof RTCPeerConnection === 'undefined') return;
  isWarm = true;
  const connection = new RTCPeerConnection({ iceServers: [] });
  connection.addTransceiver('audio');
  const over = (): void => connection.close();
  connection.createOffer().then(over, over);
}
