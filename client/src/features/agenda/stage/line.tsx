import { agendaOf, currentSegment, nextSegment } from '../records.ts';
import { cx } from '../../../ui/cx.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './line.module.css';

type AgendaLineProps = {
  readonly className?: string | undefined;
  /** What comes next instead, with this word before it. */
  readonly next?: string;
};

/** What the room is at, as its host planned it; nothing where there is no such plan. */
export function AgendaLine({ className, next }: AgendaLineProps) {
  const segments = agendaOf(useStage((state) => state.view.agenda));
  const segment = next === undefined ? currentSegment(segments) : nextSegment(segments);
  if (segment === undefined) return null;
  if (next !== undefined)
    return (
      <p className={cx(styles.coming, className)}>
        {next}{' '}
        <Words lines={2} className={styles.title}>
          {segment.title}
        </Words>{' '}
        <Words lines={1} translate="no">
          {segment.speakers.join(', ')}
        </Words>
      </p>
    );
  return (
    <p className={cx(styles.line, className)}>
      <Words lines={1} className={styles.title}>
        {segment.title}
      </Words>
      {segment.speakers.length === 0 ? null : (
        <Words lines={1} translate="no">
          {segment.speakers.join(', ')}
        </Words>
      )}
    </p>
  );
}
