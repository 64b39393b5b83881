import type { RefObject } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FindField } from '../../../ui/form/find-field.tsx';
import { number } from '../../../engine/format.ts';
import { cx } from '../../../ui/cx.ts';
import { Tabs } from '../../../ui/tabs/tabs.tsx';
import { focusFirst, listId } from './focus.ts';
import type { Inbox } from './inbox.ts';
import { laneCount, type InboxOrder, type Lane } from './lanes.ts';
import styles from './panel.module.css';
import { inboxTexts } from '#texts/features/questions/console';

const orders = Object.keys(inboxTexts.orders) as InboxOrder[];

type InboxHeadProps = { readonly inbox: Inbox; readonly findField: RefObject<HTMLInputElement | null> };

/** What to look at: a lane or a search, and in which order. What is new waits here, not in the list. */
export function InboxHead({ inbox, findField }: InboxHeadProps) {
  const { view, setView, settled } = inbox;
  const onFind = (find: string) => setView({ ...view, find, pageCount: 0 });
  return (
    <div className={styles.top}>
      <div className={styles.head}>
        <h2 id="inbox-heading" className={styles.title}>
          {inboxTexts.title}
        </h2>
        <div className={styles.find}>
          <FindField
            ref={findField}
            label={inboxTexts.find}
            placeholder={inboxTexts.findHere}
            value={view.find}
            onChange={onFind}
            onDone={focusFirst}
            onCancel={() => {
              onFind('');
              requestAnimationFrame(focusFirst);
            }}
          />
        </div>
        <select
          className={styles.order}
          aria-label={inboxTexts.order}
          value={view.order}
          onChange={(event) => {
            const order = orders.find((one) => one === event.target.value);
            if (order !== undefined) setView({ ...view, order, pageCount: 0 });
          }}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {inboxTexts.orders[order]}
            </option>
          ))}
        </select>
      </div>
      <InboxTabs inbox={inbox} />
      {settled.newCount > 0 ? (
        <div className={styles.comeIn}>
          <Button size="s" className={styles.comeInButton} onPress={settled.apply}>
            {inboxTexts.comeIn(settled.newCount)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const tabIdOf = (lane: Lane | 'found') => `inbox-tab-${lane}`;

/** The lanes, or how many a search found in their place. */
function InboxTabs({ inbox }: { readonly inbox: Inbox }) {
  const { view, facts, lanes, searching, pages, setLane } = inbox;
  const tabs = lanes.map((lane) => ({
    name: lane,
    className: cx(styles.tab, lane === 'new' && !searching && laneCount(facts, 'new') > 0 && styles.waiting),
    words: (
      <>
        <LaneName lane={lane} />{' '}
        {searching ? null : <span className={styles.count}>{number(laneCount(facts, lane))}</span>}
      </>
    ),
  }));
  const found = {
    name: 'found',
    className: styles.tab,
    words: (
      <>
        {inboxTexts.found} <span className={styles.count}>{pages.total === undefined ? '…' : number(pages.total)}</span>
      </>
    ),
  } as const;
  return (
    <Tabs<Lane | 'found'>
      label={inboxTexts.lanes}
      className={styles.tabs}
      tabs={searching ? [...tabs, found] : tabs}
      shown={searching ? 'found' : view.lane}
      onChoose={(lane) => lane !== 'found' && setLane(lane)}
      panel={listId}
      idOf={tabIdOf}
    />
  );
}

/** Beside a fifth lane a laptop has no room for all the words: the first of them are then for ears alone. */
function LaneName({ lane }: { readonly lane: Lane }) {
  if (lane !== 'answered') return <>{inboxTexts.laneNames[lane]}</>;
  const { front, back } = inboxTexts.answeredLane;
  return (
    <>
      <span className={styles.spare}>{front} </span>
      <span className={styles.back}>{back}</span>
    </>
  );
}
