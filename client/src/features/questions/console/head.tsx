import type { RefObject } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FindField } from '../../../ui/form/find-field.tsx';
import { number } from '../../../engine/format.ts';
import { cx } from '../../../ui/cx.ts';
import { focusFirst, listId } from './focus.ts';
import type { Inbox } from './inbox.ts';
import { laneCount, lanesFor, type InboxOrder, type Lane } from './lanes.ts';
import styles from './panel.module.css';
import { inboxTexts } from '#texts/features/questions/console';

const orders = Object.keys(inboxTexts.orders) as InboxOrder[];

type InboxHeadProps = { readonly inbox: Inbox; readonly findField: RefObject<HTMLInputElement | null> };

/** What to look at: a lane or a search, and in which order. What is new waits here, not in the list. */
export function InboxHead({ inbox, findField }: InboxHeadProps) {
  const { view, setView, settled } = inbox;
  const onFind = (find: string) => setView({ ...view, find, pageCount: 0 });
  return (
    <div className={styles.head}>
      <h2 id="inbox-heading" className={styles.title}>
        {inboxTexts.title}
      </h2>
      <div className={styles.find}>
        <FindField
          ref={findField}
          label={inboxTexts.find}
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

/** The lanes, or how many a search found in their place; left and right go from one to the next. */
function InboxTabs({ inbox: { view, facts, searching, pages, setLane } }: { readonly inbox: Inbox }) {
  const { lane } = view;
  const lanes = lanesFor(facts);
  const go = (step: number) => {
    const next = lanes[(lanes.indexOf(lane) + step + lanes.length) % lanes.length];
    if (next === undefined) return;
    setLane(next);
    document.getElementById(tabIdOf(next))?.focus();
  };
  return (
    <div
      className={cx(styles.tabs, lanes.length > 4 && styles.many)}
      role="tablist"
      aria-label={inboxTexts.lanes}
      tabIndex={-1}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        go(step);
      }}
    >
      {lanes.map((one) => {
        const selected = !searching && one === lane;
        return (
          <button
            key={one}
            id={tabIdOf(one)}
            type="button"
            role="tab"
            className={cx(styles.tab, one === 'new' && !searching && laneCount(facts, 'new') > 0 && styles.waiting)}
            aria-selected={selected}
            aria-controls={listId}
            tabIndex={one === lane ? 0 : -1}
            onClick={() => setLane(one)}
          >
            <LaneName lane={one} />{' '}
            {searching ? null : <span className={styles.count}>{number(laneCount(facts, one))}</span>}
          </button>
        );
      })}
      {searching ? (
        <button
          id={tabIdOf('found')}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected
          aria-controls={listId}
          tabIndex={0}
        >
          {inboxTexts.found}{' '}
          <span className={styles.count}>{pages.total === undefined ? '…' : number(pages.total)}</span>
        </button>
      ) : null}
    </div>
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
