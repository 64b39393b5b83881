import { useEffect, useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';

/** What has come already is there at once for whoever asks next. */
const known = new WeakMap<object, unknown>();

/** A part of the page that is fetched after the hand stands; asked for again until it comes, as wifi goes and returns. */
export function useChunk<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState(() => (known.has(load) ? { loaded: known.get(load) as Part } : undefined));
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      load().then(
        (loaded) => {
          known.set(load, loaded);
          if (!over) setPart({ loaded });
        },
        () => {
          if (!over) timer = setTimeout(ask, limits.chunkRetryMs);
        },
      );
    };
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [load]);
  return part?.loaded;
}

export const loadQuestions = () =>
  import('../../features/questions/question-list-parts.ts').then((m) => m.questionParts);
export const loadTogether = () => import('./together-parts.tsx').then((m) => m.togetherParts);
export const loadOwn = () => import('../../features/people/own-parts.ts').then((m) => m.ownParts);
export const loadRecap = () => import('../../features/recap/recap-view.tsx');
export const loadShows = () => import('../../features/shows/answer-shows-on-top.tsx');
