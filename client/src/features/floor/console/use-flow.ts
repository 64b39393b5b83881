import { floorLimits } from '../../../../../shared/features/floor/limits.ts';
import type { FloorRecord, QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { isUndrawn } from '../draw-facts.ts';
import { useNextPresses } from '../next-presses.ts';
import { turnIdOf, type Floor, type StaffHand } from '../records.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import type { Happening } from '../../../ui/notices/notices.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import type { Told } from '../../../engine/react/told.ts';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { chosenHandId } from './queue/focus.ts';
import { useCalling, type Calling } from './queue/use-calling.ts';
import { conveyorTexts, queueTexts } from '#texts/features/floor/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

export type Flow = {
  readonly command: CommandRunner;
  readonly next: () => void;
  readonly undo: () => void;
  /** When what Undo takes back was called, epoch milliseconds; 0 where it takes nothing back. */
  readonly undoneSince: () => number;
  readonly call: (handId: string) => void;
  readonly calling: Calling;
  readonly skip: (handId: string) => void;
  readonly cut: (turnId: string) => void;
};

/** What moves the conveyor, by button or by key. */
export function useFlow(floor: Floor, notes: FloorRecord, tell: (happening: Happening) => void): Flow {
  const client = useRoomClient();
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  const presses = useNextPresses(floor);
  /** H11: somebody else was quicker, which is news and no mistake. */
  const calmly = async (sent: Promise<Ack>) => {
    const ack = await sent;
    if (ack.ok || ack.code !== 'already-called') return ack;
    command.forgetRefusal();
    // Where nobody knows the name, `by` says so in English.
    const by = ack.key === 'floor.called-by-colleague' ? undefined : ack.by;
    const name = by ?? conveyorTexts.somebody;
    tell({ kind: `already-called ${name}`, words: () => conveyorTexts.alreadyCalled(name) });
    return ack;
  };
  const calling = useCalling(floor, command.run, calmly);
  return {
    command,
    next: () => {
      const after = presses.press();
      if (after !== undefined) void calmly(command.run('queue.next', { after }));
    },
    undo: () => {
      // Whoever takes it back has looked: the next press is a new wish.
      presses.forget();
      if (notes.undo !== undefined) void command.run('queue.undo', { turnId: notes.undo.turnId });
    },
    undoneSince: () => {
      const until = notes.undo?.until ?? 0;
      return until > client.now() ? until - floorLimits.undoMs : 0;
    },
    call: calling.call,
    calling,
    skip: (handId) => void command.run('hand.skip', { handId }),
    cut: (turnId) => void command.run('voice.cut', { turnId }),
  };
}

/** The conveyor under ten fingers: a key that can do nothing says why. */
export function floorKeys(
  { command, say }: Told,
  flow: Flow,
  floor: Floor,
  hands: readonly StaffHand[],
  queue: QueueRecord | undefined,
): Shortcuts {
  const call = () => {
    const handId = chosenHandId() ?? hands[0]?.id;
    if (handId === undefined) say(queueTexts.empty);
    else flow.call(handId);
  };
  const skip = () => {
    const called = floor.state === 'called' || floor.state === 'accepted' ? floor.handId : undefined;
    const handId = chosenHandId() ?? called;
    if (handId === undefined) say(conveyorTexts.nothingToSkip);
    else flow.skip(handId);
  };
  const draw = () => {
    if (queue?.rule !== 'draw') say(queueTexts.notDrawnHere);
    else if (hands.some(isUndrawn)) void command.run('queue.draw', {});
    else say(queueTexts.allDrawn);
  };
  return {
    n: { act: flow.next, guarded: 'always' },
    c: { act: call, guarded: 'always' },
    s: { act: skip, guarded: 'always' },
    d: { act: draw, guarded: 'always' },
  };
}
