import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { isUndrawn } from '../draw-facts.ts';
import type { Floor, StaffHand } from '../records.ts';
import { chosenHandId } from './queue/focus.ts';
import type { Flow } from './use-flow.ts';
import { conveyorTexts, queueTexts } from '#texts/features/floor/console';

/** The conveyor under ten fingers: a key that can do nothing says why. */
export function useFloorShortcuts(
  flow: Flow,
  floor: Floor,
  hands: readonly StaffHand[],
  queue: QueueRecord | undefined,
): Shortcuts {
  const announce = useAnnounce();
  const { run } = useCommand();
  const call = () => {
    const handId = chosenHandId() ?? hands[0]?.id;
    if (handId === undefined) announce(queueTexts.empty);
    else flow.call(handId);
  };
  const skip = () => {
    const called = floor.state === 'called' || floor.state === 'accepted' ? floor.handId : undefined;
    const handId = chosenHandId() ?? called;
    if (handId === undefined) announce(conveyorTexts.nothingToSkip);
    else flow.skip(handId);
  };
  const draw = () => {
    if (queue?.rule !== 'draw') announce(queueTexts.notDrawnHere);
    else if (hands.some(isUndrawn)) void run('queue.draw', {});
    else announce(queueTexts.allDrawn);
  };
  return {
    n: { act: flow.next, guarded: 'always' },
    c: { act: call, guarded: 'always' },
    s: { act: skip, guarded: 'always' },
    d: { act: draw, guarded: 'always' },
  };
}
