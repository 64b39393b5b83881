import { useLayoutEffect, useRef } from 'react';
import { floorLimits } from '../../../../../shared/features/floor/limits.ts';
import type { FloorRecord, QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { isUndrawn } from '../draw-facts.ts';
import { turnIdOf, type Floor, type StaffHand } from '../records.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import type { Happening } from '../../../ui/notices/notices.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { uiLimits } from '../../../ui/limits.ts';
import { pressMadeAt } from '../../../ui/taps/taps.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import type { Told } from '../../../engine/react/told.ts';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { chosenHandId } from './queue/focus.ts';
import { useCalling, type Calling } from './queue/use-calling.ts';
import { conveyorTexts, queueTexts } from '#texts/features/floor/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

/** The floor as it came to this screen: what stands there, what stood there before, and since when. */
export type Seen = { readonly floor: Floor; readonly before: string | null; readonly since: number };

export function sawFloor(seen: Seen, floor: Floor, at: number): Seen {
  if (turnIdOf(floor) === turnIdOf(seen.floor)) return { ...seen, floor };
  return { floor, before: turnIdOf(seen.floor), since: at };
}

/**
 * The turn a press on Next is about. A call that came from elsewhere a blink ago cannot be what the finger,
 * already on its way, meant to end: so the turn before it is named, and the room answers "already called" (H11).
 */
export function turnMeant({ floor, before, since }: Seen, at: number): string | null {
  return floor.state === 'called' && at - since < uiLimits.tapGuardMs ? before : turnIdOf(floor);
}

/**
 * A second press so soon after one's own, by a pointer or a key, is for what lay there at the first: whoever was called
 * may have accepted meanwhile, and is not passed over by a hand that trembles. Milliseconds.
 */
export const isSecondNext = (nextAt: number, at: number): boolean => at - nextAt < uiLimits.otherControlMs;

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
  const seen = useRef<Seen>({ floor, before: null, since: Number.NEGATIVE_INFINITY });
  const nextAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    seen.current = sawFloor(seen.current, floor, performance.now());
  }, [floor]);
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
      const at = pressMadeAt();
      if (isSecondNext(nextAt.current, at)) return;
      nextAt.current = at;
      void calmly(command.run('queue.next', { after: turnMeant(seen.current, at) }));
    },
    undo: () => {
      // Whoever takes it back has looked: the next press is a new wish.
      nextAt.current = Number.NEGATIVE_INFINITY;
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
