import { useEffect, type ReactNode, type RefObject } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom, useRoomClock } from '../../../engine/react/room-context.tsx';
import { NowStrip } from '../../../features/floor/phone/now-strip.tsx';
import { PhaseStrip } from '../../../features/lifecycle/phone/phase-strip.tsx';
import { startOf } from '../../../features/lifecycle/records.ts';
import { OnStage, useOnStage } from '../../../features/questions/phone/on-stage.tsx';
import { nextAsked } from '../../../features/shows/phone/on-top.ts';
import { showsOf, type PublicShow } from '../../../features/shows/records.ts';
import { cx } from '../../../ui/cx.ts';
import { Slot } from '../../../ui/loading/slot.tsx';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { placeSentence } from '#texts/features/floor';
import { phonePageTexts } from '#texts/surfaces/phone';
import { barParts, type PhonePlace } from '../parts.tsx';
import styles from './bar.module.css';
import { useInSight } from './in-sight.ts';
import { barLine } from './which.ts';

type BarProps = PhonePlace & {
  /** Where one's own hand, and what the room is asked, stand on the page. */
  readonly own: RefObject<HTMLElement | null>;
  readonly asked: RefObject<HTMLElement | null>;
  readonly className: string | undefined;
};

/** The one bar that stays: what is happening reaches whoever it concerns, wherever they scrolled. */
export function Bar({ view, room, own, asked, className }: BarProps) {
  const { floor, onDeck, ownHandIds } = view;
  const away = useRoom(({ status }) => status === 'away');
  const show = useAsked();
  const question = useOnStage();
  useSaid(show);
  const now = useRoomClock();
  const line = barLine({
    away,
    onDeck: onDeck !== undefined,
    ownSeen: useInSight(own, onDeck !== undefined),
    asked: show,
    askedSeen: useInSight(asked, show !== undefined),
    floorTaken: room.phase === 'live' && floor.state !== 'free',
    questionOnStage: question !== undefined,
  });
  return (
    <section className={cx(styles.bar, styles[line], className)} aria-label={phonePageTexts.now}>
      {line === 'lost' ? (
        <p className={styles.line} role="status">
          {ownHandIds.length > 0 ? phonePageTexts.offlineWith.hand : phonePageTexts.offline}
        </p>
      ) : null}
      {line === 'next' ? (
        <Lead to={own}>{placeSentence({ exact: true, place: 1, ahead: {}, onDeck: true })}</Lead>
      ) : null}
      {line === 'asked' && show !== undefined ? (
        <Lead to={asked}>
          <span>{phonePageTexts.asked}</span>
          <Words lines={1} className={styles.prompt}>
            {show.prompt}
          </Words>
        </Lead>
      ) : null}
      {line === 'floor' && floor.state !== 'free' ? <NowStrip floor={floor} now={now} /> : null}
      {line === 'question' && question !== undefined ? <OnStage question={question} /> : null}
      {line === 'phase' ? <PhaseStrip phase={room.phase} startsAt={startOf(room)} now={now} /> : null}
      <Slot parts={barParts} of={{}} />
    </section>
  );
}

/** An open show that one did not answer yet. */
function useAsked() {
  const shows = useRoom(useShallow(({ view }) => showsOf(view)));
  const answers = useRoom(({ personal }) => personal.answers);
  const { show, answered } = nextAsked(shows, answers ?? {});
  return answered ? undefined : show;
}

/** By ear, once for each that comes. */
function useSaid(show: PublicShow | undefined): void {
  const announce = useAnnounce();
  const id = show?.id;
  const prompt = show?.prompt;
  useEffect(() => {
    if (id !== undefined && prompt !== undefined) announce(`${phonePageTexts.asked}: ${prompt}`);
  }, [id, prompt, announce]);
}

type LeadProps = { readonly to: RefObject<HTMLElement | null>; readonly children: ReactNode };

/** One tap goes there. */
function Lead({ to, children }: LeadProps) {
  const go = () => {
    to.current?.scrollIntoView();
    to.current?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className={styles.lead} onClick={go}>
      <span className={styles.said}>{children}</span>
    </button>
  );
}
