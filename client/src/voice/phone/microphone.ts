import { levelOf, type Level } from '../level.ts';
import type { Mic, MicProblem } from '../types.ts';

export type Microphone = {
  /** Never rejects. While it is asked for or open, the same answer; one that is taken is asked for anew. */
  open(): Promise<Mic>;
  close(): void;
  track(): MediaStreamTrack | undefined;
  rms(): number;
  /** False where this browser lets nobody measure: then nobody should wait for a level. */
  measures(): boolean;
};

type Source = { readonly track: MediaStreamTrack; readonly level: Level | undefined };

type Asked = { answer: Promise<Mic>; readonly context: AudioContext | undefined };

/** Gain is left alone: where it follows the voice, a hall's loudspeakers howl. */
const wanted: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: false, channelCount: { ideal: 1 } },
};

const problems: Readonly<Record<string, MicProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function problemOf(error: unknown): MicProblem {
  return (error instanceof Error ? problems[error.name] : undefined) ?? 'failed';
}

/** The browser mutes a track whose device gives it nothing any more; a person's own mute is nothing of the track. */
const openOrTaken = ({ muted }: MediaStreamTrack): Mic => ({ is: muted ? 'taken' : 'open' });

export const isOpen = ({ is }: Mic): boolean => is === 'open' || is === 'taken';

function devices(): MediaDevices | undefined {
  return (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
}

/** Inside the tap: some browsers let it run only then. */
function contextNow(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  const context = new AudioContext();
  const wake = (): void => {
    if (context.state !== 'closed' && context.state !== 'running') void context.resume().catch(() => undefined);
  };
  wake();
  // A phone call interrupts it; afterwards it has to be asked again.
  context.addEventListener('statechange', wake);
  return context;
}

export function createMicrophone(changed: (mic: Mic) => void): Microphone {
  let asked: Asked | undefined;
  let source: Source | undefined;

  function close(): void {
    source?.level?.stop();
    source?.track.stop();
    source = undefined;
    if (asked?.context !== undefined) void asked.context.close().catch(() => undefined);
    asked = undefined;
  }

  function fail(problem: MicProblem): Mic {
    close();
    const mic: Mic = { is: 'problem', problem };
    changed(mic);
    return mic;
  }

  /** The person may have stopped while the browser asked: what comes then is closed at once. */
  async function ask(from: MediaDevices, context: AudioContext | undefined, wantedStill: () => boolean): Promise<Mic> {
    try {
      const stream = await from.getUserMedia(wanted);
      const [track] = stream.getAudioTracks();
      if (!wantedStill() || track === undefined) {
        for (const each of stream.getTracks()) each.stop();
        return wantedStill() ? fail('no-device') : { is: 'off' };
      }
      track.addEventListener('ended', () => void (source?.track === track && fail('ended')));
      for (const type of ['mute', 'unmute'])
        track.addEventListener(type, () => void (source?.track === track && changed(openOrTaken(track))));
      source = { track, level: context === undefined ? undefined : levelOf(context, stream) };
      const mic = openOrTaken(track);
      changed(mic);
      return mic;
    } catch (error) {
      return wantedStill() ? fail(problemOf(error)) : { is: 'off' };
    }
  }

  return {
    open() {
      if (source?.track.muted === true) close();
      if (asked !== undefined) return asked.answer;
      const from = devices();
      if (!isSecureContext) return Promise.resolve(fail('insecure'));
      if (from === undefined) return Promise.resolve(fail('failed'));
      changed({ is: 'asking' });
      const context = contextNow();
      const mine: Asked = { answer: Promise.resolve({ is: 'asking' }), context };
      asked = mine;
      mine.answer = ask(from, context, () => asked === mine);
      return mine.answer;
    },
    close() {
      close();
      changed({ is: 'off' });
    },
    track: () => source?.track,
    rms: () => source?.level?.rms() ?? 0,
    measures: () => asked?.context?.state === 'running',
  };
}
