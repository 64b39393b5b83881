import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './list-switch.module.css';
import { queueTexts } from '#texts/features/floor/console';
import { inboxTexts } from '#texts/features/questions/console';
import { consoleTexts } from '#texts/surfaces/console';

export type ListName = 'queue' | 'questions';

type ListSwitchProps = {
  readonly chosen: ListName;
  readonly handsCount: number;
  readonly onChoose: (name: ListName) => void;
  readonly className: string | undefined;
};

/** On a narrow screen hands and questions take turns; each says how many wait in it. */
export function ListSwitch({ chosen, handsCount, onChoose, className }: ListSwitchProps) {
  const facts = useRoom((state) => state.staff.inbox);
  const part = (name: ListName, label: string, count: number) => (
    <button
      type="button"
      className={cx(styles.part, chosen === name && styles.chosen)}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label} <span className={styles.count}>{number(count)}</span>
    </button>
  );
  return (
    <div className={className} role="group" aria-label={consoleTexts.lists}>
      {part('queue', queueTexts.title, handsCount)}
      {part('questions', inboxTexts.title, (facts?.new ?? 0) + (facts?.open ?? 0))}
    </div>
  );
}
