import { useEffect, useState } from 'react';
import { uiLimits } from '../../ui/limits.ts';
import { stylesAreMissing } from '../../ui/failed-styles.ts';

/** What has come already is there at once for whoever asks next. */
const known = new WeakMap<object, unknown>();

/**
 * A part of the page that is fetched after the hand stands; asked for again until it comes, as wifi goes and returns.
 * Not at all while `load` is undefined.
 */
export function useChunk<Part>(load: (() => Promise<Part>) | undefined): Part | undefined {
  const [part, setPart] = useState(() =>
    load !== undefined && known.has(load) ? { loaded: known.get(load) as Part } : undefined,
  );
  useEffect(() => {
    if (load === undefined) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      if (!over) timer = setTimeout(ask, uiLimits.chunkRetryMs);
    };
    const ask = () => {
      load().then((loaded) => {
        if (stylesAreMissing()) return again();
        known.set(load, loaded);
        if (!over) setPart({ loaded });
      }, again);
    };
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [load]);
  return load === undefined ? undefined : part?.loaded;
}

export const loadQuestions = () => import('../../features/questions/phone/parts.ts').then((m) => m.questionParts);
export const loadTogether = () => import('./later-parts.tsx').then((m) => m.togetherParts);
export const loadOwn = () => import('../../features/people/phone/parts.ts').then((m) => m.ownParts);
export const loadRecap = () => import('../../features/recap/phone/view.tsx');
export const loadShows = () => import('../../features/shows/phone/parts.ts').then((m) => m.showParts);
export const loadTurn = () => import('../../features/floor/phone/turn-screen.tsx');
export const loadVoice = () => import('./voice-parts.ts').then((m) => m.voiceParts);
