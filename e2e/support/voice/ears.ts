import { expect, type BrowserContext, type Page } from '@playwright/test';
import { until } from '../until.ts';

/** What is played at one instant, epoch milliseconds: each source of sound that is not silent. */
export type Sample = {
  readonly at: number;
  readonly heard: readonly { readonly source: number; readonly hertz: number }[];
};

/** What a page holds that must be let go of. */
export type Held = {
  readonly connections: number;
  readonly tracks: number;
  readonly contexts: number;
  readonly players: number;
};

type Ears = {
  readonly connections: RTCPeerConnection[];
  readonly configurations: (RTCConfiguration | undefined)[];
  readonly tracks: MediaStreamTrack[];
  readonly contexts: BaseAudioContext[];
  readonly players: Set<HTMLMediaElement>;
  readonly samples: Sample[];
  readonly taps: { readonly at: number; readonly name: string }[];
  tone: () => number | undefined;
};
type EaredWindow = Window & { ears: Ears };

/** Share of full scale: anything above it can be heard in a hall. */
const audibleLevel = 0.003;
const everyMs = 20;

/**
 * Runs in the page, before any of its scripts: listens to what the page really plays (elements that are not paused and
 * not muted, and what goes to the loudspeakers from an audio context), and notes what it makes.
 */
function growEars({ audible, every }: { readonly audible: number; readonly every: number }): void {
  const ears: Ears = {
    connections: [],
    configurations: [],
    tracks: [],
    contexts: [],
    players: new Set(),
    samples: [],
    taps: [],
    tone: () => undefined,
  };
  Object.assign(window, { ears });
  const now = () => performance.timeOrigin + performance.now();
  type Source = { readonly short: AnalyserNode; readonly long: AnalyserNode; readonly isOn: () => boolean };
  const sources: Source[] = [];
  const NativeContext = AudioContext;
  let own: AudioContext | undefined;

  const { connect } = AudioNode.prototype;

  const listenTo = (node: AudioNode, isOn: () => boolean) => {
    const tap = (fftSize: number) => {
      const analyser = new AnalyserNode(node.context, { fftSize, smoothingTimeConstant: 0 });
      Reflect.apply(connect, node, [analyser]);
      return analyser;
    };
    sources.push({ short: tap(2_048), long: tap(8_192), isOn });
  };
  const levelOf = ({ short }: Source) => {
    const wave = new Float32Array(short.fftSize);
    short.getFloatTimeDomainData(wave);
    const last = wave.subarray(-1_024);
    return Math.sqrt(last.reduce((sum, value) => sum + value * value, 0) / last.length);
  };
  const hertzOf = (analyser: AnalyserNode) => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const top = bins.reduce((best, value, bin) => (value > (bins[best] ?? -Infinity) ? bin : best), 1);
    const [left = 0, middle = 0, right = 0] = bins.subarray(top - 1, top + 2);
    // The peak of the parabola through the three: finer than a bin.
    const off = (left - right) / (2 * (left - 2 * middle + right)) || 0;
    return ((top + off) * analyser.context.sampleRate) / analyser.fftSize;
  };
  setInterval(() => {
    // Before the first tap the browser would only complain.
    if (own?.state === 'suspended' && navigator.userActivation.hasBeenActive) void own.resume();
    const heard = sources.flatMap((source, index) =>
      source.isOn() && levelOf(source) > audible ? [{ source: index, hertz: Math.round(hertzOf(source.short)) }] : [],
    );
    ears.samples.push({ at: now(), heard });
  }, every);
  ears.tone = () => {
    const source = sources.find((each) => each.isOn() && levelOf(each) > audible);
    return source && hertzOf(source.long);
  };

  const played = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...played,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      played?.set?.call(this, stream);
      if (!(stream instanceof MediaStream)) return;
      ears.players.add(this);
      own ??= new NativeContext();
      listenTo(
        new MediaStreamAudioSourceNode(own, { mediaStream: stream }),
        () => this.srcObject === stream && !this.paused && !this.muted && this.volume > 0,
      );
    },
  });
  AudioNode.prototype.connect = function connectAndListen(this: AudioNode, ...to: unknown[]) {
    if (to[0] instanceof AudioDestinationNode && this.context !== own)
      listenTo(this, () => this.context.state === 'running');
    return Reflect.apply(connect, this, to) as AudioNode;
  } as typeof connect;

  window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
    construct(target, args: [RTCConfiguration?], newTarget) {
      const connection = Reflect.construct(target, args, newTarget) as RTCPeerConnection;
      ears.connections.push(connection);
      ears.configurations.push(args[0]);
      connection.addEventListener('track', ({ track }) => ears.tracks.push(track));
      return connection;
    },
  });
  window.AudioContext = new Proxy(AudioContext, {
    construct(target, args, newTarget) {
      const context = Reflect.construct(target, args, newTarget) as AudioContext;
      ears.contexts.push(context);
      return context;
    },
  });
  // Where the page is not secure there is none.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const ask = devices?.getUserMedia.bind(devices);
  if (devices && ask)
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      ears.tracks.push(...stream.getTracks());
      return stream;
    };
  // One that is let go of leaves its clones on, and with them the microphone.
  const { clone } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.clone = function cloneAndNote(this: MediaStreamTrack) {
    const copy = Reflect.apply(clone, this, []) as MediaStreamTrack;
    ears.tracks.push(copy);
    return copy;
  };
  const note = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) ears.taps.push({ at: now(), name: button.textContent ?? '' });
  };
  document.addEventListener('click', note, { capture: true });
}

/** Every page of these people from now on. */
export function giveEars(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(growEars, { audible: audibleLevel, every: everyMs });
}

/** From this instant on. A page hears fifty a second: whoever asks again and again asks only for what may matter. */
const samplesOf = (page: Page, since = 0) =>
  page.evaluate((from) => (window as unknown as EaredWindow).ears.samples.filter(({ at }) => at >= from), since);

const toneOf = (page: Page) => page.evaluate(() => (window as unknown as EaredWindow).ears.tone());

/** Within 1 % of what this voice's microphone hears. */
export async function expectTone(page: Page, hertz: number): Promise<void> {
  const off = async () => Math.abs(((await toneOf(page)) ?? Infinity) / hertz - 1);
  // A window that began before the voice did may be off; a later one is not.
  await expect
    .poll(off, { intervals: [50], message: `how far the tone in the hall is off ${hertz} Hz` })
    .toBeLessThan(0.01);
}

/**
 * As a call or an assistant takes the microphone of a phone, and gives it back: the browser says so of the track. The
 * test's machine cannot be brought to do it.
 */
export function takeMicrophone(page: Page, taken: boolean): Promise<void> {
  return page.evaluate((muted) => {
    for (const track of (window as unknown as EaredWindow).ears.tracks) {
      Object.defineProperty(track, 'muted', { configurable: true, value: muted });
      track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
    }
  }, taken);
}

/** When this page's button was last tapped, epoch milliseconds. */
export async function tappedAt(page: Page, name: string): Promise<number> {
  const taps = await page.evaluate(() => (window as unknown as EaredWindow).ears.taps);
  const at = taps.findLast((tap) => tap.name.includes(name))?.at;
  if (at === undefined) throw new Error(`Nobody tapped "${name}".`);
  return at;
}

/** A voice at its first moments, still far from another one. */
const roughly = 0.1;

/** When something was first heard at or after this instant, with `hertz` only this voice's tone; waits for it. */
export async function soundFrom(page: Page, since: number, hertz?: number): Promise<number> {
  const isMeant = (heard: number) => hertz === undefined || Math.abs(heard / hertz - 1) < roughly;
  let at: number | undefined;
  let looked = since;
  await until(
    async () => {
      const samples = await samplesOf(page, looked);
      at = samples.find(({ heard }) => heard.some((each) => isMeant(each.hertz)))?.at;
      looked = samples.at(-1)?.at ?? looked;
      return at !== undefined;
    },
    15_000,
    () => 'Nothing was heard.',
  );
  return at ?? Number.NaN;
}

/** Milliseconds of sound after this instant, once there has been silence for a while. */
export async function soundedOn(page: Page, since: number): Promise<number> {
  const quietMs = 500;
  let last = since;
  await until(
    async () => {
      const samples = await samplesOf(page, last);
      last = samples.findLast(({ heard }) => heard.length > 0)?.at ?? last;
      return (samples.at(-1)?.at ?? 0) - last > quietMs;
    },
    10_000,
    () => `It is still heard ${Date.now() - since} ms later.`,
  );
  return last - since;
}

/** The share of the time since this instant in which anything was heard. */
export async function heardShare(page: Page, since: number): Promise<number> {
  const samples = await samplesOf(page, since);
  return samples.filter(({ heard }) => heard.length > 0).length / samples.length;
}

/** How many samples had more than one voice at once, of how many with any. */
export async function overlapsOf(page: Page): Promise<{ readonly voiced: number; readonly together: number }> {
  const samples = await samplesOf(page);
  return {
    voiced: samples.filter(({ heard }) => heard.length > 0).length,
    together: samples.filter(({ heard }) => heard.length > 1).length,
  };
}

/** What is open, live or playing at this moment. */
export function heldBy(page: Page): Promise<Held> {
  return page.evaluate(() => {
    const { connections, tracks, contexts, players } = (window as unknown as EaredWindow).ears;
    return {
      connections: connections.filter(({ connectionState }) => connectionState !== 'closed').length,
      tracks: tracks.filter(({ readyState }) => readyState === 'live').length,
      contexts: contexts.filter(({ state }) => state !== 'closed').length,
      players: [...players].filter(({ srcObject }) => srcObject !== null).length,
    };
  });
}

/** How each peer connection of this page was made, and what kind of path each uses. */
export function pathsOf(page: Page) {
  return page.evaluate(async () => {
    const { connections, configurations } = (window as unknown as EaredWindow).ears;
    const kinds: string[] = [];
    for (const connection of connections) {
      const stats = [...(await connection.getStats()).values()] as { readonly [key: string]: unknown }[];
      const pairId = stats.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
      const pair = stats.find(({ id }) => id !== undefined && id === pairId);
      const kindOf = (end: 'localCandidateId' | 'remoteCandidateId') =>
        stats.find(({ id }) => pair !== undefined && id === pair[end])?.['candidateType'];
      if (pair) kinds.push(`${String(kindOf('localCandidateId'))} ${String(kindOf('remoteCandidateId'))}`);
    }
    return { configurations, kinds };
  });
}
