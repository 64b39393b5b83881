import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { QueueSigns, type HandStandProps } from '../../features/floor/phone/queue-signs.tsx';
import { floorTexts } from '#texts/features/floor';
import type { Deck, PublicHand } from '../../features/floor/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { number } from '../../engine/format.ts';
import { phonePageTexts } from '#texts/surfaces/phone';
import { firstLane, laneOf, type Lane } from './lane.ts';
import styles from './lanes.module.css';
import { DrawNotes, OwnQuestions, QuestionList, QueueNotes, Stand } from './parts.tsx';

type LanesProps = {
  readonly hands: readonly PublicHand[];
  readonly total: number;
  readonly deck: Deck | undefined;
  readonly ownHandIds: readonly string[];
  /** The main hand is up. */
  readonly waiting: boolean;
  readonly chosen: Lane | undefined;
  readonly onChoose: (lane: Lane) => void;
};

/** Questions, hands, and one's own questions: one of them at a time. */
export function Lanes({ hands, total, deck, ownHandIds, waiting, chosen, onChoose }: LanesProps) {
  const facts = useRoom((state) => state.view.questions);
  const own = useOwnCount();
  const questions = facts?.total ?? 0;
  const questionsOff = facts === undefined || facts.mode === 'off';
  const [first, setFirst] = useState<Lane>();
  const found = firstLane(questions, total);
  if (first === undefined && found !== undefined) setFirst(found);
  const queue = (
    <>
      <QueueNotes />
      <QueueSigns hands={hands} total={total} deckHandId={deck?.handId} ownHandIds={ownHandIds} stand={HandStand} />
      <DrawNotes />
    </>
  );
  if (questionsOff && questions === 0 && own === 0)
    return (
      <section className={styles.panel} aria-labelledby="waiting-heading">
        <h2 id="waiting-heading" className={styles.heading}>
          {total === 0 ? floorTexts.queueName : floorTexts.waiting(total)}
        </h2>
        {queue}
      </section>
    );
  const shown = laneOf({
    chosen,
    first: first ?? found,
    waiting,
    questionsOff,
    hasOwn: own > 0,
  });
  const lanes = [
    { lane: 'questions', count: questions },
    { lane: 'hands', count: total },
    ...(own > 0 ? [{ lane: 'own', count: own } as const] : []),
  ] as const;
  return (
    <LaneTabs lanes={lanes} shown={shown} onChoose={onChoose}>
      {shown === 'hands' ? queue : shown === 'own' ? <OwnQuestions /> : <QuestionList />}
    </LaneTabs>
  );
}

type LaneTabsProps = {
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly shown: Lane;
  readonly onChoose: (lane: Lane) => void;
  readonly children: ReactNode;
};

const tabId = (lane: Lane) => `tab-${lane}`;
const steps: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

/** Three tabs at most; arrows go from one to the next. */
function LaneTabs({ lanes, shown, onChoose, children }: LaneTabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = lanes.findIndex(({ lane }) => lane === shown) + (rightToLeft ? -step : step);
    const next = lanes.at(at % lanes.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.lane);
    row.current?.querySelector<HTMLElement>(`#${tabId(next.lane)}`)?.focus();
  };
  return (
    <div className={styles.lanes}>
      <div ref={row} className={styles.tabs} role="tablist" aria-label={phonePageTexts.lanes}>
        {lanes.map(({ lane, count }) => (
          <button
            key={lane}
            id={tabId(lane)}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={lane === shown}
            aria-controls="lane"
            tabIndex={lane === shown ? 0 : -1}
            onClick={() => onChoose(lane)}
            onKeyDown={move}
          >
            {phonePageTexts.laneNames[lane]} <span className={styles.count}>({number(count)})</span>
          </button>
        ))}
      </div>
      <div id="lane" className={styles.panel} role="tabpanel" aria-labelledby={tabId(shown)}>
        {children}
      </div>
    </div>
  );
}

/** H4: a hand that says what it is about can be stood with, instead of raising the same one. */
function HandStand({ hand, own, describedBy }: HandStandProps) {
  const stands = useRoom((state) => state.personal.stood?.includes(hand.id) === true);
  if (hand.topic === undefined) return null;
  return (
    <Stand of="hand" id={hand.id} stands={stands} weight={hand.standing ?? 0} own={own} describedBy={describedBy} />
  );
}

/** One's own questions, with those that are still on their way. */
function useOwnCount(): number {
  const kept = useRoom((state) => state.personal.questions?.length ?? 0);
  const unsent = useRoom((state) => state.pending.some(({ type }) => type === 'question.ask'));
  return kept === 0 && unsent ? 1 : kept;
}
