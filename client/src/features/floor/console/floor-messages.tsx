import type { MergedNotice } from '../../../ui/notices/notices.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import styles from './floor-messages.module.css';
import { uiTexts } from '#texts/ui';
import { conveyorTexts } from '#texts/features/floor/console';

type FloorMessagesProps = {
  readonly notices: readonly MergedNotice[];
  /** What was sent from buttons and keys of the whole console. */
  readonly commands: readonly CommandRunner[];
};

/** What is told while the room goes on, on one line, the gravest first: it grows along it and moves nothing. */
export function FloorMessages({ notices, commands }: FloorMessagesProps) {
  const away = useRoom((state) => state.status === 'away');
  return (
    <div role="status" className={styles.messages}>
      {away ? <p className={styles.problem}>{conveyorTexts.offline}</p> : null}
      {commands.map(({ refused }, index) =>
        refused === undefined ? null : (
          <p key={index} className={styles.problem} title={refused.message}>
            {refused.message}
          </p>
        ),
      )}
      {away && commands.some(({ busy }) => busy) ? <p>{uiTexts.sending}</p> : null}
      {[...notices].reverse().map((notice) => {
        const words = notice.words(notice.count);
        return (
          // A fresh element each time, so that the same words are said again.
          <p key={`${notice.kind} ${notice.count}`} title={words}>
            {words}
          </p>
        );
      })}
    </div>
  );
}
