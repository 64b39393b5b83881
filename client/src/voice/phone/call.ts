import { createPeer, pathOf, type PeerOptions } from '../peer.ts';
import { askThere } from '../still-there.ts';

/** What leaves the phone. Without a packet the stage tells the room that nobody is heard; silence is packets too. */
export type Leaves = 'sound' | 'silence' | 'nothing';

/** One call of this phone: its microphone goes out, nothing comes in. */
export function openPhoneCall(
  microphone: MediaStreamTrack,
  options: PeerOptions & { readonly there: (is: boolean) => void },
) {
  const peer = createPeer(options);
  const { connection } = peer;
  // A track of its own: what is not let through still moves the meter.
  const track = microphone.clone();
  track.enabled = false;
  const { sender } = connection.addTransceiver(track, { direction: 'sendonly' });
  let sends = true;
  const stopAsking = askThere(connection, { told: options.there, broken: () => options.path('broken') });

  function offer(restarts: boolean): void {
    peer.run(async () => {
      await connection.setLocalDescription(await connection.createOffer({ iceRestart: restarts }));
      peer.say();
    });
  }

  offer(false);
  return {
    accept(sdp: string) {
      peer.run(async () => {
        if (connection.signalingState !== 'have-local-offer') return;
        await connection.setRemoteDescription({ type: 'answer', sdp });
        await peer.settle();
        // A new path of a call that never broke down changes no state that would be told.
        if (pathOf(connection) === 'connected') options.path('connected');
      });
    },
    add: peer.add,
    restart: () => offer(true),
    offerAgain() {
      if (connection.signalingState === 'have-local-offer') peer.say();
    },
    configure: peer.configure,
    let(leaves: Leaves) {
      track.enabled = leaves === 'sound';
      if (sends === (leaves !== 'nothing')) return;
      sends = !sends;
      // Refused only by a connection that is closed.
      void sender.replaceTrack(sends ? track : null).catch(() => undefined);
    },
    close() {
      stopAsking();
      track.stop();
      peer.close();
    },
  };
}

export type PhoneCallShell = ReturnType<typeof openPhoneCall>;
