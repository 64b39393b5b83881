import { callLimits } from '../../../voice/limits.ts';
import type { Floor } from '../../floor/records.ts';
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
export type Sentence = { readonly words: string; readonly trouble: boolean };

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
