import { useEffect, useRef } from 'react';
import type { Happening } from '../../../ui/notices/notices.ts';
import type { Floor } from '../../floor/records.ts';
import { shownName } from '../../floor/shown-name.ts';
import type { VoiceFacts } from '../records.ts';
import { voiceTexts } from '#texts/features/voice/console';

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
