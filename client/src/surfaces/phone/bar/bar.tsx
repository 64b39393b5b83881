import { useEffect, type MouseEvent, type ReactNode, type RefObject } from 'react';
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
import { AskedChip, barParts, type PhonePlace } from '../parts.tsx';
import styles from './bar.module.css';
import { useInSight } from './in-sight.ts';
import { barLine } from './which.ts';

type BarProps = PhonePlace & {
  /** Where one's own hand, and what the room is asked, stand on the page. */
  readonly own: Place;
  readonly asked: Place;
  readonly className?: string | undefined;
  /** From what lies over the page, where somebody writes: they see nothing of it until they leave. */
  readonly leave?: () => void;
};

/** The one bar that stays: what is happening reaches whoever it concerns, wherever they scrolled. */
export function Bar({ view, room, own, asked, className, leave }: BarProps) {
  const { floor, onDeck, ownHandIds } = view;
  const away = useRoom(({ status }) => status === 'away');
  const show = useAsked();
  const question = useOnStage();
  const writes = leave !== undefined;
  // The bar of the page itself says it while somebody writes.
  useSaid(writes ? undefined : show);
  const now = useRoomClock();
  const ownSeen = useInSight(own, onDeck !== undefined && !writes);
  const askedSeen = useInSight(asked, show !== undefined && !writes);
  const line = barLine({
    away,
    onDeck: onDeck !== undefined,
    ownSeen: ownSeen && !writes,
    asked: show,
    askedSeen: askedSeen && !writes,
    floorTaken: room.phase === 'live' && floor.state !== 'free',
    questionOnStage: question !== undefined,
  });
  const askedLead = (press: (event: MouseEvent) => void) =>
    line === 'asked' && show !== undefined ? (
      <Lead onPress={press}>
        <span>{phonePageTexts.asked}</span>
        <Words lines={1} className={styles.prompt}>
          {show.prompt}
        </Words>
      </Lead>
    ) : null;
  return (
    <section className={cx(styles.bar, styles[line], className)} aria-label={phonePageTexts.now}>
      {line === 'lost' ? (
        <p className={styles.line} role="status">
          {ownHandIds.length > 0 ? phonePageTexts.offlineWith.hand : phonePageTexts.offline}
        </p>
      ) : null}
      {line === 'next' ? (
        <Lead onPress={() => leadTo(own, leave)}>
          {placeSentence({ exact: true, place: 1, ahead: {}, onDeck: true })}
        </Lead>
      ) : null}
      {/* Whoever writes stays at it: what the room is asked comes over it, also while this line says something else. */}
      {leave !== undefined ? <AskedChip busy="writing" led={askedLead} /> : askedLead(() => leadTo(asked))}
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

type Place = RefObject<HTMLElement | null>;

/** Goes to a place of the page: out of what lies over it, first. */
function leadTo(place: Place, leave?: () => void): void {
  const go = () => {
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  };
  if (leave === undefined) return go();
  leave();
  // The page is there again by then, and its focus where the writing began.
  setTimeout(go);
}

type LeadProps = { readonly onPress: (event: MouseEvent) => void; readonly children: ReactNode };

/** One tap goes there. */
function Lead({ onPress, children }: LeadProps) {
  return (
    <button type="button" className={styles.lead} onClick={onPress}>
      <span className={styles.said}>{children}</span>
    </button>
  );
}
