import { useEffect, useRef } from 'react';
import type { Happening } from '../../../ui/notices/notices.ts';
import { callLimits } from '../../../voice/limits.ts';
import type { Floor } from '../../floor/records.ts';
import { shownName } from '../../floor/shown-name.ts';
import type { VoiceFacts } from '../records.ts';
import { spokenVoiceOf, type SpokenVoice } from '../state.ts';
import { useLate } from '../use-late.ts';
import { voiceTexts } from '#texts/features/voice/console';

type Circumstances = {
  /** It has been connecting for longer than that takes where all is well. */
  readonly unheard: boolean;
  /** Whoever has the floor has no connection. */
  readonly away: boolean;
};

/** `trouble`: it may not go on by itself. */
type Sentence = { readonly words: string; readonly trouble: boolean };

const troubles: ReadonlySet<SpokenVoice['voice']> = new Set(['sound-off', 'lost', 'cut', 'without']);

/** What is the matter with a voice by phone, and what a moderator can do. */
export function voiceSentence(state: SpokenVoice, { unheard, away }: Circumstances): Sentence {
  const still = state.clock === 'still';
  if (state.clock !== 'runs' && away && (state.voice === 'connecting' || state.voice === 'lost'))
    return { words: still ? voiceTexts.awayStill : voiceTexts.away, trouble: true };
  if (state.clock !== 'runs' && unheard && state.voice === 'connecting')
    return { words: still ? voiceTexts.unheardStill : voiceTexts.unheard, trouble: true };
  return { words: plainWords(state), trouble: troubles.has(state.voice) };
}

function plainWords(state: SpokenVoice): string {
  switch (state.clock) {
    case 'planned':
      return voiceTexts.planned[state.voice];
    case 'still':
      return voiceTexts.still[state.voice];
    case 'runs':
      return voiceTexts.runs[state.voice];
  }
}

/** The sentence of the turn as it stands; undefined where nobody is to be heard by phone. */
export function useVoiceSentence(floor: Floor, voice: VoiceFacts, away: boolean): Sentence | undefined {
  const spoken = floor.state === 'free' ? undefined : spokenVoiceOf(floor, voice);
  const connecting = spoken?.voice === 'connecting' && floor.state !== 'free' ? floor.turnId : undefined;
  const unheard = useLate(connecting, callLimits.voiceUnheardMs);
  return spoken === undefined ? undefined : voiceSentence(spoken, { unheard, away });
}

/** What staff are told, once: that the voice of `name` went away, or the room's sound came or went. */
export function voiceNews(before: VoiceFacts | undefined, now: VoiceFacts, name: string): readonly Happening[] {
  if (before === undefined) return [];
  const news: Happening[] = [];
  if (before.sound !== now.sound)
    news.push({ kind: 'sound', words: () => (now.sound ? voiceTexts.news.soundOn : voiceTexts.news.soundOff) });
  if (now.turnId === undefined || before.turnId !== now.turnId || before.line === now.line) return news;
  if (now.line === 'cut') news.push({ kind: 'voice', words: () => voiceTexts.news.cut(name) });
  // Without sound the voice is lost too, and the sound is what to look after.
  if (now.line === 'lost' && now.sound) news.push({ kind: 'voice', words: () => voiceTexts.news.lost(name) });
  return news;
}

/** Tells that a voice is lost or cut, and that the room's sound comes or goes. */
export function useVoiceNews(floor: Floor, voice: VoiceFacts, tell: (happening: Happening) => void): void {
  const before = useRef<VoiceFacts>(undefined);
  const name = floor.state === 'free' ? '' : shownName(floor);
  useEffect(() => {
    for (const happening of voiceNews(before.current, voice, name)) tell(happening);
    before.current = voice;
  }, [voice, name, tell]);
}
