import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import type { Told } from '../../../engine/react/told.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { useRestedTarget, type RestedTarget } from '../../../ui/keys/use-rested-target.ts';
import { nextToDo, preparedOf, showsOf } from '../records.ts';
import { useOpenPrepared } from './use-prepared.ts';
import { showTexts } from '#texts/features/shows/console';

/**
 * S1 S2: the next prepared show opened, the open one closed, the sealed one revealed, a key each.
 * @param onAsk writes a new one: where none is prepared
 */
export function useShowShortcuts({ command, say }: Told, onAsk: () => void): Shortcuts {
  const { run } = command;
  const openPrepared = useOpenPrepared(command);
  const next = useRoom((state) => preparedOf(state.staff)[0]);
  const { reveal, close } = useRoom(useShallow((state) => nextToDo(showsOf(state.staff))));
  // Also where a colleague has just put other words to it.
  const asked = next === undefined ? undefined : JSON.stringify(next);
  const rested = { next: useRestedTarget(asked), close: useRestedTarget(close), reveal: useRestedTarget(reveal) };
  const key = (target: RestedTarget, act: () => void) => ({
    act: () => (target.isRested() ? act() : say(showTexts.justChanged)),
    guarded: 'always' as const,
  });
  return {
    o: key(rested.next, () => {
      if (next === undefined || asked === undefined) return onAsk();
      rested.next.changes(asked);
      for (const target of [rested.close, rested.reveal]) target.changes(next.id);
      openPrepared(next);
    }),
    f: key(rested.close, () => {
      if (close === undefined) return say(showTexts.nothingToClose);
      rested.close.changes(close);
      void run('show.close', { showId: close });
    }),
    r: key(rested.reveal, () => {
      if (reveal === undefined) return say(showTexts.nothingToReveal);
      rested.reveal.changes(reveal);
      rested.close.changes(reveal);
      void run('show.reveal', { showId: reveal });
    }),
  };
}
