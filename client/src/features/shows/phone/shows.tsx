import { useEffect, useMemo, useState, type MouseEvent, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { showsOf, type PublicShow } from '../records.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import { Words } from '../../../ui/words/words.tsx';
import { nextAsked, showsOnTop } from './on-top.ts';
import { showTexts } from '#texts/features/shows/phone';
import styles from './shows.module.css';

const none: ReadonlySet<string> = new Set();

/** What a phone has on top of everything else: a show of hands is about this very moment. */
export function AnswerShows() {
  const { shows, putAway } = useShowsOnTop();
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

type AskedChipProps = {
  /** What fills the screen meanwhile. */
  readonly busy: 'turn' | 'writing';
  /** The way there, where it is part of something else. It may go, and what it opened stays open. */
  readonly led?: (press: (event: MouseEvent) => void) => ReactElement | null;
};

/**
 * S4: leads whoever has the floor, or is writing, to what the room is asked, and back; nothing where nothing is asked.
 * What they are at stays where it is below, and with it their voice.
 */
export function AskedChip({ busy, led }: AskedChipProps) {
  const [open, setOpen] = useState(false);
  const counts = useTapGuard();
  const { show, answered } = useAsked();
  // What leads to it says it by itself.
  useSaid(led === undefined ? show : undefined);
  const close = () => setOpen(false);
  const press = (event: MouseEvent) => {
    if (counts(event)) setOpen(true);
  };
  return (
    <>
      {led !== undefined ? (
        led(press)
      ) : show === undefined ? null : (
        <button type="button" className={styles.chip} onClick={press}>
          <span className={styles.kind}>{answered ? showTexts.answeredShort : showTexts.asked}</span>{' '}
          <Words lines={1}>{show.prompt}</Words>
        </button>
      )}
      {open ? (
        <Sheet
          title={showTexts.asked}
          fill="screen"
          className={styles.dialog}
          onClose={close}
          actions={
            <Button wide guarded onPress={close}>
              {showTexts.back[busy]}
            </Button>
          }
        >
          <p>{showTexts.stays[busy]}</p>
          <div className={styles.shows}>
            <AnswerShows />
          </div>
        </Sheet>
      ) : null}
    </>
  );
}

function useAsked() {
  const shows = useRoom(useShallow((state) => showsOf(state.view)));
  const answers = useRoom((state) => state.personal.answers);
  return nextAsked(shows, answers ?? {});
}

/** Once for each that comes while one is busy. */
function useSaid(show: PublicShow | undefined): void {
  const announce = useAnnounce();
  const id = show?.id;
  const prompt = show?.prompt;
  useEffect(() => {
    if (id !== undefined && prompt !== undefined) announce(`${showTexts.asked}: ${prompt}`);
  }, [id, prompt, announce]);
}
