/** Samples that a level is taken from: about 40 ms. */
const windowSamples = 2_048;
/** What a meter shows as nothing; a voice at arm's length is 20 to 40 dB above it. */
const floorDecibels = -60;

/** Root mean square, share of full scale. */
export function rmsOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] ?? 0) ** 2;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

/** 0 to 1 as ears hear it: equal steps for equal ratios. */
export function meterOf(rms: number): number {
  if (rms <= 0) return 0;
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(rms)) / floorDecibels));
}

export type Level = {
  /** Of the last moments; 0 while the context does not run. */
  rms(): number;
  stop(): void;
};

/** What this stream sounds like; it is not played by it. */
export function levelOf(context: AudioContext, stream: MediaStream): Level {
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = windowSamples;
  source.connect(analyser);
  const samples = new Float32Array(windowSamples);
  return {
    rms() {
      if (context.state !== 'running') return 0;
      analyser.getFloatTimeDomainData(samples);
      return rmsOf(samples);
    },
    stop() {
      source.disconnect();
      analyser.disconnect();
    },
  };
}
