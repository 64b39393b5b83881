import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './layout.module.css';
import { consoleTexts } from '#texts/surfaces/console';

export type ListName = 'queue' | 'questions';

type ListSwitchProps = {
  readonly chosen: ListName;
  readonly handsCount: number;
  readonly onChoose: (name: ListName) => void;
};

/** On a narrow screen hands and questions take turns; each says how many wait in it. */
export function ListSwitch({ chosen, handsCount, onChoose }: ListSwitchProps) {
  const facts = useRoom((state) => state.staff.inbox);
  const part = (name: ListName, label: string, count: number) => (
    <button
      type="button"
      className={cx(styles.part, chosen === name && styles.chosenPart)}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label} <span className={styles.partCount}>{number(count)}</span>
    </button>
  );
  return (
    <div className={styles.switch} role="group" aria-label={consoleTexts.lists}>
      {part('queue', consoleTexts.queue, handsCount)}
      {part('questions', consoleTexts.questions, (facts?.new ?? 0) + (facts?.open ?? 0))}
    </div>
  );
}
