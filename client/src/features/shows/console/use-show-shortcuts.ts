import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { showsOf } from '../records.ts';
import { showTexts } from '#texts/features/shows/console';

/** A show of hands without a mouse: asked, closed, revealed. A key that can do nothing says why. */
export function useShowShortcuts(onShow: () => void): Shortcuts {
  const announce = useAnnounce();
  const { run } = useCommand();
  const openId = useRoom((state) => showsOf(state.staff).find((show) => show.state === 'open')?.id);
  const sealedId = useRoom(
    (state) =>
      showsOf(state.staff).find(
        (show) => show.reveal === 'sealed' && show.state !== 'revealed' && show.showAt === undefined,
      )?.id,
  );
  const close = () => {
    if (openId === undefined) announce(showTexts.nothingToClose);
    else void run('show.close', { showId: openId });
  };
  const reveal = () => {
    if (sealedId === undefined) announce(showTexts.nothingToReveal);
    else void run('show.reveal', { showId: sealedId });
  };
  return {
    o: { act: onShow, guarded: 'always' },
    e: { act: close, guarded: 'always' },
    r: { act: reveal, guarded: 'always' },
  };
}
