import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { standing } from '../../../../shared/features/floor/order.ts';
import { agendaOf, currentSegment } from '../agenda/records.ts';
import { ownQuestionsOf } from '../questions/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { useCommand } from '../../in-room/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sign } from '../../ui/sign.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './own-hands.module.css';
import { placeSentence, reasonSentences } from './place-sentence.ts';
import { deckOf, handRecordsOf, handsOf, ownAsidesOf, ownHandOf, ownKeptOf, queueOf } from './records.ts';
import type { KeptHand, OwnHand } from './records.ts';
import { asideTexts, ownHandTexts } from './texts-attendee.ts';
import { becameOf, remember, type Became, type Memory } from './what-became.ts';

/** One's hands beside the main one, those that are kept, and what became of the last one. */
export function OwnHands() {
  const asides = useRoom(useShallow((state) => ownAsidesOf(state.personal)));
  const kept = useRoom(useShallow((state) => ownKeptOf(state.personal)));
  const { became, forget } = useBecame();
  return (
    <>
      {became === undefined ? null : (
        <Notice
          actions={
            <Button size="s" onPress={forget}>
              {ownHandTexts.close}
            </Button>
          }
        >
          {ownHandTexts.became[became]}
        </Notice>
      )}
      {asides.map((hand) => (
        <OwnAside key={hand.id} hand={hand} />
      ))}
      {kept.map((hand) => (
        <Kept key={hand.id} hand={hand} />
      ))}
    </>
  );
}

function OwnAside({ hand }: { readonly hand: OwnHand }) {
  const records = useRoom(useShallow((state) => handRecordsOf(state.view)));
  const onDeck = useRoom((state) => deckOf(state.view['deck'])?.handId === hand.id);
  const found = useMemo(
    () => standing(Object.fromEntries(handsOf(records).map((one) => [one.id, one])), hand.id),
    [records, hand.id],
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

function Kept({ hand }: { readonly hand: KeptHand }) {
  const title = useRoom(({ view }) => agendaOf(view['agenda']).find(({ id }) => id === hand.segmentId)?.title);
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

/** What became of a hand that waited, until it is read or another one is up. */
function useBecame(): { readonly became: Became | undefined; readonly forget: () => void } {
  const personal = useRoom((state) => state.personal);
  const segment = useRoom(({ view }) => currentSegment(agendaOf(view['agenda']))?.id);
  const mainTurn = useRoom(({ view }) => queueOf(view['queue'])?.followUps?.turnId);
  const [memory, setMemory] = useState<Memory>();
  useEffect(() => {
    const waiting = [ownHandOf(personal), ...ownAsidesOf(personal)]
      .filter((hand) => hand?.state === 'waiting')
      .flatMap((hand) => (hand === undefined ? [] : [{ id: hand.id, kind: hand.kind ?? 'speak' }]));
    setMemory((before) => remember(before, { waiting, segment, mainTurn }, performance.now()));
  }, [personal, segment, mainTurn]);
  const promised = ownQuestionsOf(personal).flatMap((question) => (question.promised === true ? [question.id] : []));
  const kept = ownKeptOf(personal).map(({ id }) => id);
  const forget = () =>
    setMemory((before) => {
      if (before === undefined) return before;
      const { lost: _lost, ...rest } = before;
      return rest;
    });
  return { became: memory === undefined ? undefined : becameOf(memory, promised, kept), forget };
}
