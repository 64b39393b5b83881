import type { RefObject } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useRoom } from '../../in-room/room-context.tsx';
import { useCommand } from '../../in-room/use-command.ts';
import { chosenHandId, focusNeighbour } from './queue-focus.ts';
import { consoleTexts } from './texts.ts';
import type { ConsoleView } from './use-console.ts';
import type { Flow } from './use-flow.ts';
import { useShortcuts } from './use-shortcuts.ts';

type ConsoleKeys = {
  readonly enabled: boolean;
  readonly view: ConsoleView;
  readonly flow: Flow;
  readonly find: RefObject<HTMLElement | null>;
  readonly onHelp: () => void;
};

/** The whole conveyor under ten fingers. */
export function useConsoleKeys({ enabled, view: { floor, hands }, flow, find, onHelp }: ConsoleKeys): void {
  const announce = useAnnounce();
  const stage = useCommand();
  const blank = useRoom((state) => state.view['stage']?.['blank'] === true);
  useShortcuts(
    {
      n: flow.next,
      u: flow.undo,
      c: () => {
        const handId = chosenHandId() ?? hands[0]?.id;
        if (handId === undefined) announce(consoleTexts.queueEmpty);
        else flow.call(handId);
      },
      s: () => {
        const called = floor.state === 'called' || floor.state === 'accepted' ? floor.handId : undefined;
        const handId = chosenHandId() ?? called;
        if (handId === undefined) announce(consoleTexts.nothingToSkip);
        else flow.skip(handId);
      },
      b: () => void stage.run('stage.blank', { on: !blank }),
      '/': () => find.current?.focus(),
      '?': onHelp,
      ArrowDown: () => focusNeighbour(1),
      ArrowUp: () => focusNeighbour(-1),
    },
    enabled,
  );
}
