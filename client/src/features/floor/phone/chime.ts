/**
 * Two soft notes when it is somebody's turn. Browsers only let sound out after a touch, so the tap that
 * raises the hand unlocks it.
 */
export type Chime = { readonly unlock: () => void; readonly ring: (notes: Notes) => void };

type Notes = readonly number[];
export const onDeckNotes: Notes = [523.25, 659.25];
export const calledNotes: Notes = [523.25, 659.25, 783.99];

const noteSeconds = 0.18;
const fadeSeconds = 0.45;
const loudness = 0.18;

export function createChime(): Chime {
  let audio: AudioContext | undefined;
  return {
    unlock() {
      if (typeof AudioContext === 'undefined') return;
      audio ??= new AudioContext();
      void audio.resume().catch(() => undefined);
    },
    ring(notes) {
      if (audio === undefined || audio.state !== 'running') return;
      for (const [index, hertz] of notes.entries()) playNote(audio, hertz, audio.currentTime + index * noteSeconds);
    },
  };
}

function playNote(audio: AudioContext, hertz: number, startsAt: number): void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, startsAt);
  gain.gain.linearRampToValueAtTime(loudness, startsAt + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, startsAt + fadeSeconds);
  tone.connect(gain).connect(audio.destination);
  tone.start(startsAt);
  tone.stop(startsAt + fadeSeconds);
}

/** Vibrates where a phone can; silently nothing elsewhere. */
export function vibrate(pattern: readonly number[]): void {
  if ('vibrate' in navigator) navigator.vibrate([...pattern]);
}
