import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useRoom, useRoomClient } from '../../../../engine/react/room-context.tsx';
import { useAnnounce } from '../../../../ui/notices/announcer.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { thanksTexts } from '#texts/features/floor/phone';
import styles from './thanks.module.css';
import { thanksIn } from './turn-over.ts';

/** From now on it is noted when a turn of one's own is over, whatever the page shows. */
export function useTurnsOver(): void {
  thanksIn(useRoomClient());
}

/** One warm line for whoever has just spoken, for a minute or until they do something else. */
export function Thanks() {
  const store = thanksIn(useRoomClient());
  const turn = useStore(store, (state) => state.turn);
  const name = useRoom(({ personal, view }) => (view.room?.settings.names === 'off' ? undefined : personal.name));
  const announce = useAnnounce();
  useEffect(() => {
    if (turn === undefined || store.getState().told === true) return;
    store.setState({ told: true });
    announce(thanksTexts.heard(name));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- said once, by the name one had then
  }, [turn]);
  return turn === undefined ? null : (
    <p className={styles.thanks}>
      <Words>{thanksTexts.heard(name)}</Words>
    </p>
  );
}
