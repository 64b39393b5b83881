import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { OwnHandRecord } from '../../../../../shared/features/floor/records.ts';
import { placeAmong } from '../../../../../shared/features/floor/queue/order.ts';
import { agendaOf } from '../../agenda/records.ts';
import type { Personal } from '../../../../../shared/room/records.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './own-hands.module.css';
import { ownAsidesOf, ownHandsOf } from '../records.ts';
import { placeSentence, reasonSentences } from '#texts/features/floor';
import { asideTexts, ownHandTexts } from '#texts/features/floor/phone';

/** What became of one's hand is told again to a page that was opened anew, for this long (H6). */
const lostHandToldMs = 900_000;

/** One's hands beside the main one, those that are kept, and what became of the last one (H6). */
export function OwnHands() {
  const asides = useRoom(useShallow((state) => ownAsidesOf(state.personal)));
  const kept = useRoom((state) => state.personal.kept);
  const { lost, forget } = useLost();
  const hand = useRoom((state) => state.personal.hand);
  return (
    <>
      {lost === undefined ? null : (
        <Notice
          actions={
            <Button size="s" onPress={forget}>
              {ownHandTexts.close}
            </Button>
          }
        >
          {ownHandTexts.lost[lost.why]}
        </Notice>
      )}
      {hand?.missed === true ? <Notice tone="warn">{ownHandTexts.missed}</Notice> : null}
      {hand?.unseen === true ? <Notice tone="warn">{ownHandTexts.unseen}</Notice> : null}
      {hand?.held === true ? <Notice>{ownHandTexts.held}</Notice> : null}
      {asides.map((aside) => (
        <OwnAside key={aside.id} hand={aside} />
      ))}
      {kept?.map((one) => (
        <Kept key={one.id} hand={one} />
      ))}
    </>
  );
}

function OwnAside({ hand }: { readonly hand: OwnHandRecord }) {
  const hands = useRoom(useShallow((state) => itemsOf(state.view, 'hand:')));
  const onDeck = useRoom((state) => state.view.deck?.handId === hand.id);
  const found = useMemo(
    () => placeAmong(Object.fromEntries(hands.map((one) => [one.id, one])), hand.id),
    [hands, hand.id],
  );
  const lower = useCommand();
  const texts = asideTexts[hand.kind === 'order' ? 'order' : 'follow-up'];
  return (
    <section className={cx(styles.own, onDeck && styles.onDeck)} aria-label={texts.yours}>
      <Sign sign={hand.sign} size="s" />
      <div className={styles.words}>
        <p className={styles.which}>{texts.yours}</p>
        <p role="status">
          {found === undefined ? '' : placeSentence({ exact: true, ...found, onDeck })}{' '}
          {onDeck ? ownHandTexts.onDeck : reasonSentences(found?.ahead ?? {}).join(' ')}
        </p>
        {hand.topic === undefined ? null : (
          <p>
            <Words>{hand.topic}</Words>
          </p>
        )}
      </div>
      <Button
        size="s"
        guarded
        label={texts.lower}
        disabled={lower.busy}
        onPress={() => void lower.run('hand.lower', { handId: hand.id })}
      >
        {ownHandTexts.lower}
      </Button>
      {lower.refused === undefined ? null : <Notice tone="problem">{lower.refused.message}</Notice>}
    </section>
  );
}

function Kept({ hand }: { readonly hand: NonNullable<Personal['kept']>[number] }) {
  const title = useRoom(({ view }) => agendaOf(view.agenda).find(({ id }) => id === hand.segmentId)?.title);
  const lower = useCommand();
  return (
    <Notice
      actions={
        <Button
          size="s"
          label={ownHandTexts.lowerKept}
          disabled={lower.busy}
          onPress={() => void lower.run('hand.lower', { handId: hand.id })}
        >
          {ownHandTexts.lower}
        </Button>
      }
    >
      {title === undefined ? ownHandTexts.keptSomewhere : ownHandTexts.kept(title)}
      {hand.topic === undefined ? null : (
        <span className={styles.topic}>
          <Words>{hand.topic}</Words>
        </span>
      )}
      {lower.refused === undefined ? null : ` ${lower.refused.message}`}
    </Notice>
  );
}

/** A hand that ended without its owner's doing, until it is read or another one is up (H6). */
function useLost(): { readonly lost: Personal['lost'] | undefined; readonly forget: () => void } {
  const client = useRoomClient();
  const lost = useRoom((state) => state.personal.lost);
  const [read, setRead] = useState<string>();
  // A page that is opened anew much later tells no old news; one that stays open keeps what it told.
  const [openedAt] = useState(() => client.now());
  const isNews = lost !== undefined && lost.id !== read && lost.at > openedAt - lostHandToldMs;
  return { lost: isNews ? lost : undefined, forget: () => setRead(lost?.id) };
}

/** Sent by the first touch after a call that nobody answered: the hand goes back to its place (H6). */
export function TouchBack() {
  const client = useRoomClient();
  const missedId = useRoom(({ personal }) => ownHandsOf(personal).find(({ missed }) => missed === true)?.id);
  useEffect(() => {
    if (missedId === undefined) return undefined;
    const touched = new AbortController();
    const back = () => {
      touched.abort();
      void client.send('hand.back', { handId: missedId });
    };
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, back, { signal: touched.signal });
    return () => touched.abort();
  }, [client, missedId]);
  return null;
}
