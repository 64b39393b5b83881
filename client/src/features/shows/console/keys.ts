import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { nextToDo, preparedOf, showsOf } from '../records.ts';
import { showTexts } from '#texts/features/shows/console';

/**
 * S1 S2: the next prepared show opened, the open one closed, the sealed one revealed, a key each.
 * @param onAsk writes a new one: where none is prepared
 */
export function useShowShortcuts(onAsk: () => void): Shortcuts {
  const { run } = useCommand();
  const announce = useAnnounce();
  const nextId = useRoom((state) => preparedOf(state.staff)[0]?.id);
  const { reveal, close } = useRoom(useShallow((state) => nextToDo(showsOf(state.staff))));
  return {
    o: {
      act: () => (nextId === undefined ? onAsk() : void run('show.open', { showId: nextId })),
      guarded: 'always',
    },
    f: {
      act: () => (close === undefined ? announce(showTexts.nothingToClose) : void run('show.close', { showId: close })),
      guarded: 'always',
    },
    r: {
      act: () =>
        reveal === undefined ? announce(showTexts.nothingToReveal) : void run('show.reveal', { showId: reveal }),
      guarded: 'always',
    },
  };
}
