const seconds = 1;
/** A tone that every desk knows, well below full scale; without a click at its ends. */
const tone = { hertz: 440, gain: 0.2, rampSeconds: 0.03 } as const;

export function playTone(context: AudioContext): void {
  const source = new OscillatorNode(context, { frequency: tone.hertz });
  const gain = new GainNode(context, { gain: 0 });
  const end = context.currentTime + seconds;
  gain.gain.setValueAtTime(0, context.currentTime);
  gain.gain.linearRampToValueAtTime(tone.gain, context.currentTime + tone.rampSeconds);
  gain.gain.setValueAtTime(tone.gain, end - tone.rampSeconds);
  gain.gain.linearRampToValueAtTime(0, end);
  source.connect(gain).connect(context.destination);
  source.addEventListener('ended', () => gain.disconnect());
  source.start();
  source.stop(end);
}
