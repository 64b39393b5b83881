import { Fragment } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { cx } from '../../ui/cx.ts';
import { useGoesBySecret } from '../entry/staff-gate.tsx';
import styles from './column.module.css';
import { columnParts } from './parts.tsx';
import { consoleTexts } from '#texts/surfaces/console';

type RoomColumnProps = {
  readonly room: RoomRecord;
  readonly open: boolean;
  readonly agenda: AgendaDesk;
  readonly isHost: boolean;
};

/** The slim column. Folded away on small screens. */
export function RoomColumn({ room, open, agenda, isHost }: RoomColumnProps) {
  const bySecret = useGoesBySecret();
  const over = room.phase === 'ended';
  const parts = columnParts.filter(({ hosts, stays }) => (!over || stays === true) && (isHost || hosts !== true));
  return (
    <aside id="room-column" className={cx(styles.column, !open && styles.folded)} aria-label={consoleTexts.roomColumn}>
      {parts.map(({ name, shown }) => (
        <Fragment key={name}>{shown({ room, agenda, isHost, bySecret })}</Fragment>
      ))}
    </aside>
  );
}
