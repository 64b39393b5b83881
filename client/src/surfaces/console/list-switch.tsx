import type { ReactNode } from 'react';
import { inboxTexts } from '#texts/features/questions/console';
import { queueTexts } from '#texts/features/floor/console';
import { consoleTexts } from '#texts/surfaces/console';
import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './list-switch.module.css';
import { SideTabWords, sideTabNames } from './side.tsx';
import type { Front, Shown } from './use-shown.ts';

type ListSwitchProps = {
  readonly shown: Shown;
  /** The page about the room lies over all of them. */
  readonly covered: boolean;
  readonly handsCount: number;
};

/** On a narrow screen hands, questions and the room take turns; each list says how many wait in it. */
export function ListSwitch({ shown, covered, handsCount }: ListSwitchProps) {
  const facts = useRoom((state) => state.staff.inbox);
  const waiting = (facts?.new ?? 0) + (facts?.open ?? 0);
  const part = (name: Front, words: ReactNode) => {
    const chosen = shown.front === name && !covered;
    return (
      <button
        key={name}
        type="button"
        className={cx(styles.part, chosen && styles.chosen)}
        aria-pressed={chosen}
        onClick={() => shown.toFront(name)}
      >
        {words}
      </button>
    );
  };
  const counted = (label: string, count: number) => (
    <>
      {label} <span className={styles.count}>{number(count)}</span>
    </>
  );
  return (
    <div className={styles.switch} role="group" aria-label={consoleTexts.lists}>
      {part('queue', counted(queueTexts.title, handsCount))}
      {part('questions', counted(inboxTexts.title, waiting))}
      {sideTabNames.map((tab) => part(tab, <SideTabWords tab={tab} />))}
    </div>
  );
}
