import type { RefObject } from 'react';
import { floorLimits } from '../../../../shared/features/floor/limits.ts';
import { isInInbox } from '../../features/questions/console/focus.ts';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { isUndrawn } from '../../features/floor/draw-facts.ts';
import { queueTexts } from '#texts/features/floor/console';
import { lineOf } from '../../features/voice/state.ts';
import { voiceTexts } from '#texts/features/voice/console';
import type { InboxHandle } from '../../features/questions/console/keys.ts';
import { useAnnounce } from '../../ui/notices/announcer.tsx';
import { useRoom, useRoomClient } from '../../engine/react/room-context.tsx';
import { useCommand } from '../../engine/react/use-command.ts';
import { chosenHandId, focusNeighbour } from '../../features/floor/console/queue/queue-focus.ts';
import { consoleTexts } from '#texts/surfaces/console';
import type { ConsoleView } from './use-console.ts';
import type { Flow } from '../../features/floor/console/use-flow.ts';
import { useShortcuts, type Shortcuts } from './use-shortcuts.ts';

type ConsoleKeys = {
  readonly enabled: boolean;
  readonly view: ConsoleView;
  readonly flow: Flow;
  /** The host's alone. */
  readonly agenda: AgendaDesk | undefined;
  readonly find: RefObject<HTMLElement | null>;
  readonly inbox: RefObject<InboxHandle | null>;
  /** Brings the questions to the front where only one list has room. */
  readonly onQuestions: () => void;
  readonly onHelp: () => void;
};

/** Letters of the questions; arrows and `/` belong to the list that has the focus, the queue's where none has. */
function inboxShortcuts(inbox: RefObject<InboxHandle | null>, onQuestions: () => void): Shortcuts {
  const act = (what: (handle: InboxHandle) => void) => () => {
    onQuestions();
    if (inbox.current !== null) what(inbox.current);
  };
  const lane = (position: number) => act((handle) => handle.lane(position));
  return {
    j: act((handle) => handle.move(1)),
    k: act((handle) => handle.move(-1)),
    a: act((handle) => handle.approve()),
    h: act((handle) => handle.hide()),
    p: act((handle) => handle.pin()),
    m: act((handle) => handle.merge()),
    g: act((handle) => handle.stage()),
    w: act((handle) => handle.answered()),
    r: act((handle) => handle.renew()),
    '1': lane(1),
    '2': lane(2),
    '3': lane(3),
    '4': lane(4),
    '5': lane(5),
    Escape: () => inbox.current?.leave(),
  };
}

/** Where only one list has room, the other one is not drawn. */
const isOutOfSight = (element: HTMLElement | null) => element?.offsetParent == null;

/** The whole console under ten fingers. */
export function useConsoleKeys(keys: ConsoleKeys): void {
  const { enabled, view, flow, agenda, find, inbox, onQuestions, onHelp } = keys;
  const { floor, hands, notes, voice } = view;
  const client = useRoomClient();
  const announce = useAnnounce();
  const stage = useCommand();
  const blank = useRoom((state) => state.view.stage?.blank === true);
  const move = (step: 1 | -1) => () => (isInInbox() ? inbox.current?.move(step) : focusNeighbour(step));
  useShortcuts(
    {
      ...inboxShortcuts(inbox, onQuestions),
      n: flow.next,
      // The newest act is the one that is taken back.
      u: () => {
        const until = notes.undo?.until ?? 0;
        const calledAt = until > client.now() ? until - floorLimits.undoMs : 0;
        if (inbox.current?.separate(calledAt) !== true) flow.undo();
      },
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
      d: () => {
        if (view.queue?.rule !== 'draw') announce(queueTexts.notDrawnHere);
        else if (hands.some(isUndrawn)) void stage.run('queue.draw', {});
        else announce(queueTexts.allDrawn);
      },
      o: () => {
        if (agenda === undefined) announce(consoleTexts.hostMoves);
        else if (agenda.next === undefined) announce(consoleTexts.nowhereToMove);
        else agenda.ask(agenda.next.id);
      },
      x: () => {
        const line = floor.state === 'free' ? undefined : lineOf(floor, voice);
        if (floor.state === 'free' || line === undefined || line === 'cut') announce(voiceTexts.nothingToCut);
        else flow.cut(floor.turnId);
      },
      b: () => void stage.run('stage.blank', { on: !blank }),
      '/': () => (isInInbox() || isOutOfSight(find.current) ? inbox.current?.find() : find.current?.focus()),
      '?': onHelp,
      ArrowDown: move(1),
      ArrowUp: move(-1),
    },
    enabled,
  );
}
