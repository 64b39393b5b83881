import { useCallback, useMemo, useState } from 'react';
import type { HandsMove } from '../../../../shared/features/agenda/events.ts';
import { usePassingRefusal } from '../../in-room/use-passing-refusal.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { useCommand, type CommandRunner } from '../../in-room/use-command.ts';
import { waitingCount, type Waiting } from './hands-move.ts';
import { agendaOf, currentSegment, nextSegment, type AgendaSegment } from './records.ts';

export type AgendaDesk = {
  readonly segments: readonly AgendaSegment[];
  readonly current: AgendaSegment | undefined;
  readonly next: AgendaSegment | undefined;
  /** The segment that is about to be gone to: somebody must say what becomes of those who wait. */
  readonly target: AgendaSegment | undefined;
  readonly waiting: Waiting;
  readonly editing: boolean;
  readonly command: CommandRunner;
  /** At once where nobody waits, else asks. */
  readonly moveTo: (segmentId: string) => void;
  /** Asks in any case, as for a key that may have been meant for something else. */
  readonly ask: (segmentId: string) => void;
  readonly send: (segmentId: string, hands: HandsMove) => void;
  readonly edit: () => void;
  readonly close: () => void;
};

/** What the host does with the agenda, from wherever on the console. */
export function useAgendaDesk(waiting: Waiting): AgendaDesk {
  const record = useRoom((state) => state.view['agenda']);
  const segments = useMemo(() => agendaOf(record), [record]);
  const current = currentSegment(segments);
  const [targetId, setTargetId] = useState<string>();
  const [editing, setEditing] = useState(false);
  const command = useCommand();
  usePassingRefusal(command, current?.id);
  const { run } = command;
  const send = useCallback(
    (segmentId: string, hands: HandsMove) => {
      void run('agenda.go', { segmentId, hands }).then((ack) => {
        if (ack.ok) setTargetId(undefined);
      });
    },
    [run],
  );
  return {
    segments,
    current,
    next: nextSegment(segments),
    target: segments.find(({ id }) => id === targetId),
    waiting,
    editing,
    command,
    moveTo: (segmentId) => {
      if (waitingCount(waiting) === 0) send(segmentId, 'carry');
      else setTargetId(segmentId);
    },
    ask: setTargetId,
    send,
    edit: () => setEditing(true),
    close: () => {
      setTargetId(undefined);
      setEditing(false);
      command.forgetRefusal();
    },
  };
}
