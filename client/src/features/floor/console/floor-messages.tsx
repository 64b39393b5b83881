import type { MergedNotice } from '../../../ui/notices/notices.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import styles from './floor-messages.module.css';
import { uiTexts } from '#texts/ui';
import { conveyorTexts } from '#texts/features/floor/console';

type FloorMessagesProps = { readonly notices: readonly MergedNotice[]; readonly command: CommandRunner };

/** What is told while the room goes on, on one line, the gravest first: it grows along it and moves nothing. */
export function FloorMessages({ notices, command }: FloorMessagesProps) {
  const away = useRoom((state) => state.status === 'away');
  return (
    <div role="status" className={styles.messages}>
      {away ? <p className={styles.problem}>{conveyorTexts.offline}</p> : null}
      {command.refused === undefined ? null : (
        <p className={styles.problem} title={command.refused.message}>
          {command.refused.message}
        </p>
      )}
      {command.busy && away ? <p>{uiTexts.sending}</p> : null}
      {[...notices].reverse().map((notice) => {
        const words = notice.words(notice.count);
        return (
          <p key={notice.kind} title={words}>
            {words}
          </p>
        );
      })}
    </div>
  );
}
