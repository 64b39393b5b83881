import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useRoom, useRoomClient } from '../../../../engine/react/room-context.tsx';
import { Button } from '../../../../ui/button.tsx';
import { useAnnounce } from '../../../../ui/notices/announcer.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { thanksTexts } from '#texts/features/floor/phone';
import styles from './thanks.module.css';
import { thanksIn } from './turn-over.ts';

/** From now on it is noted when a turn of one's own is over, whatever the page shows. */
export function useTurnsOver(): void {
  thanksIn(useRoomClient());
}

/** Whether what goes above the screen moves nothing on it. */
const keepsPlace = (): boolean => CSS.supports('overflow-anchor', 'auto');

/** One warm line for whoever has just spoken. It goes by its own button, or where nobody sees it go. */
export function Thanks() {
  const store = thanksIn(useRoomClient());
  const turn = useStore(store, (state) => state.turn);
  const name = useRoom(({ personal, view }) => (view.room?.settings.names === 'off' ? undefined : personal.name));
  const announce = useAnnounce();
  const line = useRef<HTMLDivElement>(null);
  const forget = () => store.setState({ turn: undefined });
  useEffect(() => {
    if (turn === undefined || store.getState().told === true) return;
    store.setState({ told: true });
    announce(thanksTexts.heard(name));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- said once, by the name one had then
  }, [turn]);
  useEffect(() => {
    if (turn === undefined || line.current === null || !keepsPlace()) return undefined;
    let wasSeen = false;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen === undefined) return;
      if (seen.isIntersecting) wasSeen = true;
      else if (wasSeen && seen.boundingClientRect.bottom < 0) store.setState({ turn: undefined });
    });
    watch.observe(line.current);
    return () => watch.disconnect();
  }, [turn, store]);
  return turn === undefined ? null : (
    <div ref={line} className={styles.thanks}>
      <p>
        <Words>{thanksTexts.heard(name)}</Words>
      </p>
      <Button size="s" guarded onPress={forget}>
        {thanksTexts.close}
      </Button>
    </div>
  );
}
