import { useEffect, type Ref } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { FindField } from '../../../../ui/form/find-field.tsx';
import { useAnnounce } from '../../../../ui/notices/announcer.tsx';
import styles from './panel.module.css';
import { queueTexts } from '#texts/features/floor/console';

/** So long after the last letter it is told how many match: not at each of them. */
const tellMs = 700;

type QueueHeadProps = {
  readonly find: Ref<HTMLInputElement>;
  readonly search: string;
  /** How many match; absent where nothing is looked for. */
  readonly found: number | undefined;
  readonly handsCount: number;
  readonly onSearch: (search: string) => void;
  readonly onDone: () => void;
  readonly onAdd: () => void;
};

/** One line, always as high: how many wait, finding one of them, and one more. */
export function QueueHead({ find, search, found, handsCount, onSearch, onDone, onAdd }: QueueHeadProps) {
  const announce = useAnnounce();
  const said = found === undefined ? undefined : queueTexts.found(found, handsCount);
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => announce(said), tellMs);
    return () => clearTimeout(timer);
  }, [said, announce]);
  return (
    <div className={styles.head}>
      <h2 id="queue-heading" className={styles.title}>
        {queueTexts.title} <span className={styles.count}>{said ?? queueTexts.count(handsCount)}</span>
      </h2>
      <div className={styles.find}>
        <FindField
          ref={find}
          label={queueTexts.find}
          placeholder={queueTexts.findHere}
          value={search}
          onChange={onSearch}
          onDone={onDone}
          onCancel={() => {
            onSearch('');
            onDone();
          }}
        />
      </div>
      <Button size="s" className={styles.add} onPress={onAdd}>
        {queueTexts.add}
      </Button>
    </div>
  );
}
