import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { nextAsked } from '../../features/shows/asked.ts';
import { answersOf, showRecordsOf, showsOf, type PublicShow } from '../../features/shows/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTapGuard } from '../../ui/use-tap-guard.ts';
import { Words } from '../../ui/words.tsx';
import styles from './shows-aside.module.css';
import { ShowsOnTop } from './shows-on-top.tsx';
import { attendeeTexts } from './texts.ts';

const OpenContext = createContext<() => void>(() => undefined);

type ShowsAsideProps = {
  readonly children: ReactNode;
  /** The way back, and what becomes of what one was at. */
  readonly back: string;
  readonly stays: string;
};

/**
 * S4: what fills the screen of somebody who has the floor, or is writing, keeps nobody from answering the room. It stays
 * where it is below, and with it the voice.
 */
export function ShowsAside({ children, back, stays }: ShowsAsideProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <OpenContext value={useMemo(() => () => setOpen(true), [])}>
      {children}
      {open ? (
        <Dialog
          title={attendeeTexts.showAside}
          fill="screen"
          onClose={close}
          actions={
            <Button wide guarded onPress={close}>
              {back}
            </Button>
          }
        >
          <p>{stays}</p>
          <div className={styles.shows}>
            <ShowsOnTop />
          </div>
        </Dialog>
      ) : null}
    </OpenContext>
  );
}

/** Leads to what the room is asked, as long as it is; nothing otherwise. */
export function ShowsChip() {
  const open = useContext(OpenContext);
  const counts = useTapGuard();
  const { show, answered } = useAsked();
  useSaid(show);
  if (show === undefined) return null;
  return (
    <button
      type="button"
      className={styles.chip}
      onClick={(event) => {
        if (counts(event)) open();
      }}
    >
      <span className={styles.kind}>{answered ? attendeeTexts.showAnswered : attendeeTexts.showAside}</span>{' '}
      <Words lines={1}>{show.prompt}</Words>
    </button>
  );
}

function useAsked() {
  const records = useRoom(useShallow((state) => showRecordsOf(state.view)));
  const personal = useRoom((state) => state.personal);
  return nextAsked(showsOf(records), answersOf(personal));
}

/** Once for each that comes while one is busy. */
function useSaid(show: PublicShow | undefined): void {
  const announce = useAnnounce();
  const id = show?.id;
  const prompt = show?.prompt;
  useEffect(() => {
    if (id !== undefined && prompt !== undefined) announce(`${attendeeTexts.showAside}: ${prompt}`);
  }, [id, prompt, announce]);
}
