import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { showsOnTop } from './answer-shows.ts';
import { showsOf, type PublicShow } from '../records.ts';

const none: ReadonlySet<string> = new Set();

/** What a phone has on top of everything else: a show of hands is about this very moment. */
export function AnswerShows() {
  const { shows, putAway } = useShowsOnTop();
  const isOpen = shows.some(({ state }) => state === 'open');
  // What else a small phone holds in reach gives way (the layout of the phone).
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isOpen) dataset['answering'] = '';
    return () => {
      delete dataset['answering'];
    };
  }, [isOpen]);
  return shows.map((show) => <AnswerPanel key={show.id} show={show} onPutAway={() => putAway(show.id)} />);
}

function useShowsOnTop(): { readonly shows: readonly PublicShow[]; readonly putAway: (id: string) => void } {
  const told = useRoom(useShallow((state) => showsOf(state.view)));
  const current = useRoom((state) => state.view.stage?.showId);
  const [before, setBefore] = useState(none);
  const [away, setAway] = useState(none);
  const shows = useMemo(() => showsOnTop(told, { current, before, putAway: away }), [told, current, before, away]);
  if (shows.some(({ id }) => !before.has(id))) setBefore(new Set([...before, ...shows.map(({ id }) => id)]));
  return { shows, putAway: (id) => setAway(new Set([...away, id])) };
}
