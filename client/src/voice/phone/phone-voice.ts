import { createStore } from 'zustand/vanilla';
import type { RoomClient } from '../../engine/store.ts';
import { allowedBy } from '../allowance.ts';
import { firstSoundOf } from './first-sound.ts';
import { meterOf } from '../level.ts';
import { callLimits } from '../limits.ts';
import { createMicrophone, isOpen } from './microphone.ts';
import { onMoved } from './moved.ts';
import { watchOwnRight } from './own-right.ts';
import type { Leaves } from './call.ts';
import { createPhoneCaller } from './caller.ts';
import { pathOf } from './line.ts';
import { heardFrom } from '../signal-data.ts';
import type { Mic, PhoneVoice, PhoneVoiceState } from '../types.ts';
import { warmUp } from '../peer.ts';
import { watchReturn } from '../watch-return.ts';

const silent: PhoneVoiceState = {
  mic: { is: 'off' },
  heard: false,
  mode: 'open',
  muted: false,
  held: false,
  sending: false,
  path: 'none',
  turn: undefined,
};

/**
 * Sound, once the person is ready and nothing of theirs holds it back; their own mute is silence, and their clock goes on.
 * Where the microphone is not theirs at the moment nothing leaves, so that the clock stands still (V4).
 */
function leavesOf({ mic, heard, muted, mode, held }: PhoneVoiceState): Leaves {
  if (mic.is === 'taken') return 'nothing';
  return heard && !muted && (mode === 'open' || held) ? 'sound' : 'silence';
}

type Parts = ReturnType<typeof connectParts>;

/** The microphone, the caller and the watch over the own right, each telling the others. */
function connectParts(client: RoomClient) {
  const store = createStore<PhoneVoiceState>(() => silent);
  const microphone = createMicrophone(micChanged);
  const firstSound = firstSoundOf(microphone, heardNow);
  const caller = createPhoneCaller({
    client,
    microphone: microphone.track,
    changed: () => refresh(),
  });
  const right = watchOwnRight(client, stop);

  function refresh(change: Partial<PhoneVoiceState> = {}): void {
    const state = { ...store.getState(), ...change };
    const { turn } = caller.line();
    const path = pathOf(caller.line());
    const sending = caller.let(leavesOf(state)) && path === 'connected';
    store.setState({ ...state, turn, path, sending }, true);
  }

  function heardNow(): void {
    firstSound.stop();
    refresh({ heard: true });
  }

  function micChanged(mic: Mic): void {
    // Taken and given back, it is the same one still.
    const heard = (mic.is === 'open' || mic.is === 'taken') && isOpen(store.getState().mic) && store.getState().heard;
    refresh({ mic, heard });
    if (mic.is === 'open' && !heard) firstSound.await();
    else firstSound.stop();
    caller.happened({ is: 'mic', open: isOpen(mic) });
  }

  function stop(): void {
    right.forget();
    caller.happened({ is: 'stop' });
    microphone.close();
  }

  function speak(turn: string): void {
    if (caller.line().turn === turn) return;
    refresh({ heard: false, muted: false, held: false });
    caller.happened({ is: 'speak', turn });
    if (store.getState().mic.is === 'open') firstSound.await();
    right.watch(turn);
  }

  return { store, microphone, caller, right, refresh, heardNow, stop, speak };
}

/** A stage that asks faster than any does is not followed: this phone would be cut off for what it sends. */
const askedRule = { burst: callLimits.voiceAskedBurstCount, everyMs: callLimits.voiceLostMs };

function listen(client: RoomClient, { store, caller, right, stop }: Parts): () => void {
  const back = watchReturn(client, () => {
    const { begun } = caller.line();
    if (begun !== undefined) caller.happened({ is: 'end', turn: begun.turn });
  });
  const mayAsk = allowedBy(askedRule, () => performance.now());
  const stopHearing = client.onSignal((message) => {
    const heard = heardFrom(message);
    if (heard === undefined || heard.is === 'offer' || (heard.is === 'begin' && heard.side !== 'from')) return;
    // Nothing comes, and no other path would help: it is answered once there is something to send.
    if (heard.is === 'again' && (store.getState().mic.is === 'taken' || !mayAsk())) return;
    if (heard.is === 'begin') back.begun();
    caller.happened(heard);
    if (heard.is === 'end') right.look();
  });
  const stopLooking = client.store.subscribe(({ personal }, before) => {
    if (personal !== before.personal) right.look();
  });
  const stopMoving = onMoved(() => caller.happened({ is: 'moved' }));
  client.takeSeat();
  // A page that closes is heard to its last packet; said by itself the end comes sooner.
  const leave = new AbortController();
  addEventListener('pagehide', stop, { signal: leave.signal });
  return () => {
    leave.abort();
    stopHearing();
    back.close();
    stopLooking();
    stopMoving();
  };
}

export function createPhoneVoice(client: RoomClient): PhoneVoice {
  const parts = connectParts(client);
  const { store, microphone, refresh, stop } = parts;
  const unlisten = listen(client, parts);
  return {
    store,
    openMic() {
      warmUp();
      return microphone.open();
    },
    level: () => meterOf(microphone.rms()),
    speak: parts.speak,
    speakAnyway: parts.heardNow,
    setMode: (mode) => refresh({ mode, held: false }),
    setMuted: (muted) => refresh({ muted }),
    setHeld: (held) => refresh({ held }),
    stop,
    close() {
      unlisten();
      stop();
    },
  };
}
