import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import type { HandsMove } from '../../../../../shared/features/agenda/events.ts';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import type { Told } from '../../../engine/react/told.ts';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { pressMadeAt } from '../../../ui/taps/taps.ts';
import { waitingCount, type Waiting } from './hands-move.ts';
import { agendaTexts } from '#texts/features/agenda/console';
import { agendaOf, currentSegment, nextSegment } from '../records.ts';

export type AgendaDesk = {
  readonly segments: readonly SegmentRecord[];
  readonly current: SegmentRecord | undefined;
  readonly next: SegmentRecord | undefined;
  /** The segment that is about to be gone to: somebody must say what becomes of those who wait. */
  readonly target: SegmentRecord | undefined;
  readonly waiting: Waiting;
  /** How many hands come back with a segment. */
  readonly kept: (segmentId: string) => number;
  readonly editing: boolean;
  readonly command: CommandRunner;
  /** At once where nobody waits; asks where somebody does, or somebody else has just moved on. */
  readonly moveTo: (segmentId: string) => void;
  /** Asks in any case, as for a key that may have been meant for something else. */
  readonly ask: (segmentId: string) => void;
  readonly send: (segmentId: string, hands: HandsMove) => void;
  readonly edit: () => void;
  readonly close: () => void;
};

const justMs = 2_000;

/** Two hosts press at the same second: the second press was meant for the part before, and moves nobody twice. */
function useOthersMove(currentId: string | undefined) {
  const seen = useRef({ id: currentId, at: Number.NEGATIVE_INFINITY });
  const own = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (seen.current.id === currentId) return;
    const isOwn = own.current === currentId;
    seen.current = { id: currentId, at: isOwn ? Number.NEGATIVE_INFINITY : performance.now() };
  }, [currentId]);
  return {
    wasJustMoved: () => pressMadeAt() - seen.current.at < justMs,
    moves: useCallback((segmentId: string) => (own.current = segmentId), []),
  };
}

/** What the host does with the agenda, from wherever on the console. */
export function useAgendaDesk(waiting: Waiting): AgendaDesk {
  const agenda = useRoom((state) => state.view.agenda);
  const segments = useMemo(() => agendaOf(agenda), [agenda]);
  const current = currentSegment(segments);
  const kept = useRoom((state) => state.staff.kept);
  const [targetId, setTargetId] = useState<string>();
  const [editing, setEditing] = useState(false);
  const command = useCommand();
  usePassingRefusal(command, current?.id);
  const { run } = command;
  const { wasJustMoved, moves } = useOthersMove(current?.id);
  const send = useCallback(
    (segmentId: string, hands: HandsMove) => {
      moves(segmentId);
      void run('agenda.go', { segmentId, hands }).then((ack) => {
        // A slow answer to one press closes nothing that another has opened since.
        if (ack.ok) setTargetId((now) => (now === segmentId ? undefined : now));
      });
    },
    [run, moves],
  );
  return {
    segments,
    current,
    next: nextSegment(segments),
    target: segments.find(({ id }) => id === targetId),
    waiting,
    kept: (segmentId) => kept?.[segmentId] ?? 0,
    editing,
    command,
    moveTo: (segmentId) => {
      if (waitingCount(waiting) === 0 && !wasJustMoved()) send(segmentId, 'carry');
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

/** The host's alone: others are told so. */
export function agendaKeys({ say }: Told, desk: AgendaDesk | undefined): Shortcuts {
  const moveOn = () => {
    if (desk === undefined) say(agendaTexts.hostMoves);
    else if (desk.next === undefined) say(agendaTexts.nowhereToMove);
    else desk.ask(desk.next.id);
  };
  return { t: { act: moveOn, guarded: 'always' } };
}
