import { useEffect, useState } from 'react';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { callTexts } from '#texts/features/floor';
import type { Situation } from './situation.ts';

/**
 * Two soft notes when it is somebody's turn. Browsers only let sound out after a touch, so the tap that
 * raises the hand unlocks it.
 */
type Chime = { readonly unlock: () => void; readonly ring: (notes: Notes) => void };

type Notes = readonly number[];
const onDeckNotes: Notes = [523.25, 659.25];
const calledNotes: Notes = [523.25, 659.25, 783.99];

const noteSeconds = 0.18;
const fadeSeconds = 0.45;
const loudness = 0.18;

function createChime(): Chime {
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
function vibrate(pattern: readonly number[]): void {
  if ('vibrate' in navigator) navigator.vibrate([...pattern]);
}

/**
 * What a pocket can feel and hear, once per change: next, and called. What it returns is to be called in a tap, before
 * anything can sound.
 */
export function useSignals(situation: Situation, onDeck: string | undefined): () => void {
  const [{ ring, unlock }] = useState(createChime);
  const announce = useAnnounce();
  const calledTurn = situation.is === 'turn' && situation.turn.state === 'called' ? situation.turn.id : undefined;
  useEffect(() => {
    if (onDeck === undefined) return;
    vibrate([120, 80, 120]);
    ring(onDeckNotes);
  }, [onDeck, ring]);
  useEffect(() => {
    if (calledTurn === undefined) return undefined;
    vibrate([250, 120, 250, 120, 400]);
    ring(calledNotes);
    announce(callTexts.title, 'assertive');
    // It is not true any more then, and whoever reads by ear would still find it.
    return () => announce('', 'assertive');
  }, [calledTurn, ring, announce]);
  return unlock;
}
