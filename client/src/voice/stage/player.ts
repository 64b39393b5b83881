import { levelOf, type Level } from '../level.ts';
import { callLimits } from '../limits.ts';

/** What plays on this page: one element and one context for the page's life, unlocked by one click. */
export type Player = {
  /** From a click. False where the browser still refuses. */
  unlock(): Promise<boolean>;
  play(stream: MediaStream): void;
  stop(): void;
  /** Once more what was refused, from a click. */
  retry(): void;
  tone(): void;
  /** Root mean square of what is played. */
  rms(): number;
  close(): void;
};

/** One hidden element that plays one stream after the other: a browser that was asked by a click lets it go on. */
function createAudioOut() {
  const element = document.createElement('audio');
  element.hidden = true;

  /** False where the browser refuses; true where another stream took this one's place meanwhile. */
  async function start(): Promise<boolean> {
    const stream = element.srcObject;
    if (stream === null) return true;
    try {
      await element.play();
      return true;
    } catch (error) {
      return element.srcObject !== stream || !(error instanceof Error) || error.name !== 'NotAllowedError';
    }
  }

  return {
    play(stream: MediaStream) {
      if (!element.isConnected) document.body.append(element);
      element.srcObject = stream;
      return start();
    },
    /** The same stream once more. */
    retry: start,
    stop() {
      element.srcObject = null;
    },
    remove() {
      element.srcObject = null;
      element.remove();
    },
  };
}

const toneSeconds = 1;
/** A tone that every desk knows, well below full scale; without a click at its ends. */
const tone = { hertz: 440, gain: 0.2, rampSeconds: 0.03 } as const;

function playTone(context: AudioContext): void {
  const source = new OscillatorNode(context, { frequency: tone.hertz });
  const gain = new GainNode(context, { gain: 0 });
  const end = context.currentTime + toneSeconds;
  gain.gain.setValueAtTime(0, context.currentTime);
  gain.gain.linearRampToValueAtTime(tone.gain, context.currentTime + tone.rampSeconds);
  gain.gain.setValueAtTime(tone.gain, end - tone.rampSeconds);
  gain.gain.linearRampToValueAtTime(0, end);
  source.connect(gain).connect(context.destination);
  source.addEventListener('ended', () => gain.disconnect());
  source.start();
  source.stop(end);
}

async function isRunning(context: AudioContext): Promise<boolean> {
  const resumed = context.resume().catch(() => undefined);
  await Promise.race([resumed, new Promise((late) => setTimeout(late, callLimits.playAnswerMs))]);
  return context.state === 'running';
}

/** `blocked` is told whenever a stream is to be heard, or is over: whether the browser keeps it from being heard. */
export function createPlayer(blocked: (is: boolean) => void): Player {
  const out = createAudioOut();
  let made: AudioContext | undefined;
  let level: Level | undefined;
  let playing: MediaStream | undefined;

  function contextNow(): AudioContext {
    if (made !== undefined) return made;
    made = new AudioContext();
    // It may be taken away and given back while a voice is on, as by a call.
    made.addEventListener('statechange', () => void (playing !== undefined && made?.state !== 'closed' && check()));
    return made;
  }

  /** Without the context a voice may be heard, but not measured: nobody would know that it is. */
  async function check(plays: Promise<boolean> = out.retry()): Promise<void> {
    const stream = playing;
    const may = await Promise.all([plays, isRunning(contextNow())]);
    if (playing === stream && stream !== undefined) blocked(may.includes(false));
  }

  function silence(): void {
    level?.stop();
    level = undefined;
    playing = undefined;
    out.stop();
  }

  return {
    async unlock() {
      const running = isRunning(contextNow());
      // The element may be refused where the context is not: it plays nothing for a moment.
      const plays = playing === undefined ? out.play(contextNow().createMediaStreamDestination().stream) : out.retry();
      const may = await Promise.all([running, plays]);
      if (playing === undefined) out.stop();
      return !may.includes(false);
    },
    play(stream) {
      silence();
      playing = stream;
      level = levelOf(contextNow(), stream);
      void check(out.play(stream));
    },
    stop() {
      silence();
      blocked(false);
    },
    retry: () => void check(),
    tone: () => playTone(contextNow()),
    rms: () => level?.rms() ?? 0,
    close() {
      silence();
      out.remove();
      void made?.close().catch(() => undefined);
      made = undefined;
    },
  };
}
