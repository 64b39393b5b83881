import { useEffect, useRef, type RefObject } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useTold } from '../../../engine/react/told.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { preparedOf, type PreparedShow } from '../records.ts';
import { showTexts } from '#texts/features/shows/console';

type Prepared = {
  /** In the order they will be asked in. */
  readonly shows: readonly PreparedShow[];
  readonly open: (show: PreparedShow) => Promise<Ack>;
  readonly move: (show: PreparedShow, step: 1 | -1) => void;
  readonly remove: (show: PreparedShow) => void;
};

/** What was done is told to whoever only hears, once the room has done it. */
function useTellOnce(): (done: Promise<Ack>, words: string) => void {
  const announce = useAnnounce();
  return (done, words) =>
    void done.then(({ ok }) => {
      if (ok) announce(words);
    });
}

/** S1: asks the room what is prepared, by its button or its key. What the room refuses the runner's place says. */
export function useOpenPrepared({ run }: CommandRunner): (show: PreparedShow) => Promise<Ack> {
  const tell = useTellOnce();
  return ({ id, prompt }) => {
    const opened = run('show.open', { showId: id });
    tell(opened, showTexts.nowOpen(prompt));
    return opened;
  };
}

/** What is done with prepared shows. It is seen in their list. */
export function usePrepared(): Prepared {
  const shows = useRoom(useShallow((state) => preparedOf(state.staff)));
  const { command } = useTold();
  const open = useOpenPrepared(command);
  const tell = useTellOnce();
  const { run } = command;
  return {
    shows,
    open,
    move: (show, step) => {
      const to = shows.indexOf(show) + step;
      if (shows[to] === undefined) return;
      const before = (step === 1 ? shows[to + 1] : shows[to])?.id;
      const moved = run('show.prepare', { showId: show.id, ...(before === undefined ? {} : { before }) });
      tell(moved, showTexts.nowAt(show.prompt, to + 1, shows.length));
    },
    remove: ({ id, prompt }) => tell(run('show.remove', { showId: id }), showTexts.nowOut(prompt)),
  };
}

/** What is opened from the list comes to stand above it: there it is seen, however far the list had been scrolled. */
export function useSeenAbove(shows: readonly PreparedShow[], below: RefObject<HTMLElement | null>) {
  const opening = useRef<string>(undefined);
  useEffect(() => {
    if (opening.current === undefined || shows.some(({ id }) => id === opening.current)) return;
    opening.current = undefined;
    // Whoever goes by keys goes on with the list, and sees where.
    if (document.activeElement?.matches(':focus-visible') === true) return;
    const [newest] = below.current?.closest('[role="tabpanel"]')?.getElementsByTagName('summary') ?? [];
    newest?.scrollIntoView({ block: 'nearest' });
  }, [shows, below]);
  return (id: string, opened: Promise<Ack>) => {
    opening.current = id;
    void opened.then(({ ok }) => {
      if (!ok && opening.current === id) opening.current = undefined;
    });
  };
}
