import type { InboxRecord } from '../../../../../shared/features/questions/records.ts';
import { Button } from '../../../ui/button.tsx';
import { FindField } from '../../../ui/form/find-field.tsx';
import { focusFirst } from './focus.ts';
import type { InboxOrder, Lane } from './list/lanes.ts';
import styles from './panel.module.css';
import { InboxTabs } from './tabs.tsx';
import { inboxTexts } from '#texts/features/questions/console';

const orders = Object.keys(inboxTexts.orders) as InboxOrder[];

type InboxHeadProps = {
  readonly view: { readonly lane: Lane; readonly order: InboxOrder; readonly find: string };
  readonly facts: InboxRecord | undefined;
  readonly found: number | undefined;
  /** Questions that wait to come in, since the list is held. */
  readonly newCount: number;
  readonly listId: string;
  readonly findField: { readonly current: HTMLInputElement | null };
  readonly onApply: () => void;
  readonly onLane: (lane: Lane) => void;
  readonly onFind: (find: string) => void;
  readonly onOrder: (order: InboxOrder) => void;
};

/** What to look at: a lane or a search, and in which order. What is new waits here, not in the list. */
export function InboxHead(props: InboxHeadProps) {
  const { view, facts, found, newCount, listId, findField, onApply, onLane, onFind, onOrder } = props;
  const searching = view.find.trim() !== '';
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
          if (order !== undefined) onOrder(order);
        }}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {inboxTexts.orders[order]}
          </option>
        ))}
      </select>
      <InboxTabs lane={view.lane} facts={facts} found={found} searching={searching} listId={listId} onLane={onLane} />
      {newCount > 0 ? (
        <div className={styles.comeIn}>
          <Button size="s" className={styles.comeInButton} onPress={onApply}>
            {inboxTexts.comeIn(newCount)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
