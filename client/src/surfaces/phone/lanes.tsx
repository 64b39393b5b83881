import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { floorTexts } from '#texts/features/floor';
import { phonePageTexts } from '#texts/surfaces/phone';
import { firstLane, laneOf, type Lane } from './lane.ts';
import { handsCount, questionsOff } from './lane-counts.ts';
import styles from './lanes.module.css';
import { lanes } from './parts.tsx';
import type { QueuePlace } from './queue.tsx';

type LanesProps = Omit<QueuePlace, 'total'> & {
  /** The main hand is up. */
  readonly waiting: boolean;
  readonly chosen: Lane | undefined;
  readonly onChoose: (lane: Lane) => void;
};

const tabId = (lane: Lane) => `tab-${lane}`;

/** Questions, hands, and one's own questions: one of them at a time. */
export function Lanes({ waiting, chosen, onChoose, ...queue }: LanesProps) {
  const counts = useRoom(useShallow((state) => lanes.map(({ count }) => count(state))));
  const total = useRoom(handsCount);
  const isOff = useRoom(questionsOff);
  const there = lanes.flatMap((part, at) => {
    const count = counts[at];
    return count === undefined ? [] : [{ ...part, count }];
  });
  const [first, setFirst] = useState<Lane>();
  const found = firstLane(there.find(({ lane }) => lane === 'questions')?.count ?? 0, total);
  if (first === undefined && found !== undefined) setFirst(found);
  const shown = laneOf({
    chosen,
    first: first ?? found,
    waiting,
    questionsOff: isOff,
    there: there.map(({ lane }) => lane),
  });
  const Shown = (there.find(({ lane }) => lane === shown) ?? lanes[1]).Shown;
  const body = <Shown {...queue} total={total} />;
  if (there.length === 1)
    return (
      <section className={styles.panel} aria-labelledby="waiting-heading">
        <h2 id="waiting-heading" className={styles.heading}>
          {total === 0 ? floorTexts.queueName : floorTexts.waiting(total)}
        </h2>
        {body}
      </section>
    );
  return (
    <div className={styles.lanes}>
      <Tabs
        label={phonePageTexts.lanes}
        className={styles.tabs}
        tabs={there.map(({ lane, name, count }) => ({
          name: lane,
          className: styles.tab,
          words: (
            <>
              {name} <span className={styles.count}>({number(count)})</span>
            </>
          ),
        }))}
        shown={shown}
        onChoose={onChoose}
        panel="lane"
        idOf={tabId}
      />
      <div id="lane" className={styles.panel} role="tabpanel" aria-labelledby={tabId(shown)}>
        {body}
      </div>
    </div>
  );
}
