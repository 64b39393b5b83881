import { createPeer, type PeerOptions } from '../peer.ts';
import { answerThere } from '../still-there.ts';

/** The offer is another person's page: of whatever it holds, one voice is taken, and nothing else. */
function onlyVoice(connection: RTCPeerConnection): RTCRtpReceiver | undefined {
  const transceivers = connection.getTransceivers();
  const voice = transceivers.find(({ receiver }) => receiver.track.kind === 'audio');
  for (const transceiver of transceivers) transceiver.direction = transceiver === voice ? 'recvonly' : 'inactive';
  return voice?.receiver;
}

async function packetsOf(receiver: RTCRtpReceiver): Promise<number> {
  let packets = 0;
  for (const [, stats] of (await receiver.getStats()).entries()) {
    if (stats.type === 'inbound-rtp') packets += Number(stats.packetsReceived ?? 0);
  }
  return packets;
}

/** The stage's side of one call: a voice comes in, nothing goes out. */
export function openStageCall(sdp: string, options: PeerOptions & { readonly voice: (stream: MediaStream) => void }) {
  const peer = createPeer(options);
  const { connection } = peer;
  answerThere(connection, () => options.path('failed'));
  let receiver: RTCRtpReceiver | undefined;
  let [counted, noticed] = [0, 0];
  let counting = false;

  function answer(offer: string): void {
    peer.run(async () => {
      await connection.setRemoteDescription({ type: 'offer', sdp: offer });
      const heard = onlyVoice(connection);
      if (heard !== undefined && heard !== receiver) {
        receiver = heard;
        options.voice(new MediaStream([heard.track]));
      }
      await connection.setLocalDescription(await connection.createAnswer());
      peer.say();
    });
  }

  function count(from: RTCRtpReceiver): void {
    if (counting) return;
    counting = true;
    const done = (packets: number): void => {
      counting = false;
      counted = packets;
    };
    packetsOf(from).then(done, () => done(counted));
  }

  answer(sdp);
  return {
    answer,
    answerAgain() {
      if (connection.signalingState === 'stable') peer.say();
    },
    add: peer.add,
    configure: peer.configure,
    /** True where something arrived since it was asked the last time; asking goes on by itself. */
    packetCame() {
      if (receiver !== undefined) count(receiver);
      const came = counted > noticed;
      noticed = counted;
      return came;
    },
    close: peer.close,
  };
}

export type StageCallShell = ReturnType<typeof openStageCall>;
