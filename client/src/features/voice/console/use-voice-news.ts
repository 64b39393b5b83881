import { useEffect, useRef } from 'react';
import type { Floor } from '../../floor/records.ts';
import { shownName } from '../../floor/shown-name.ts';
import { voiceNews } from './news.ts';
import type { VoiceFacts } from '../records.ts';
import type { Happening } from '../../../ui/notices/notices.ts';

/** Tells that a voice is lost or cut, and that the room's sound comes or goes. */
export function useVoiceNews(floor: Floor, voice: VoiceFacts, tell: (happening: Happening) => void): void {
  const before = useRef<VoiceFacts>(undefined);
  const name = floor.state === 'free' ? '' : shownName(floor);
  useEffect(() => {
    for (const happening of voiceNews(before.current, voice, name)) tell(happening);
    before.current = voice;
  }, [voice, name, tell]);
}
