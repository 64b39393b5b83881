import { agendaOf, currentSegment } from '../records.ts';
import { cx } from '../../../ui/cx.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './line.module.css';

/** What the room is at, as its host planned it; nothing where there is no such plan. */
export function AgendaLine({ className }: { readonly className?: string | undefined }) {
  const segment = currentSegment(agendaOf(useStage((state) => state.view.agenda)));
  if (segment === undefined) return null;
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
