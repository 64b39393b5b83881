import type { RefObject } from 'react';
import type { Told } from '../../../engine/react/told.ts';
import { agendaKeys, type AgendaDesk } from '../../../features/agenda/console/use-desk.ts';
import { focusNeighbour } from '../../../features/floor/console/queue/focus.ts';
import { floorKeys, type Flow } from '../../../features/floor/console/use-flow.ts';
import { isInInbox } from '../../../features/questions/console/focus.ts';
import { inboxShortcuts, type InboxHandle } from '../../../features/questions/console/keys.ts';
import { useShowShortcuts } from '../../../features/shows/console/keys.ts';
import { useStageShortcuts } from '../../../features/stage/console/controls.tsx';
import { voiceKeys } from '../../../features/voice/console/cut.tsx';
import { useShortcuts, type Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import type { ConsoleView } from '../use-console.ts';

type ConsoleKeys = {
  readonly told: Told;
  readonly view: ConsoleView;
  readonly flow: Flow;
  /** The host's alone. */
  readonly agenda: AgendaDesk | undefined;
  readonly find: RefObject<HTMLElement | null>;
  readonly inbox: RefObject<InboxHandle | null>;
  /** The page about the room lies over the lists: their keys are silent. */
  readonly covered: boolean;
  /** Brings the questions to the front where only one list has room. */
  readonly onQuestions: () => void;
  readonly onShow: () => void;
  readonly onHelp: () => void;
};

/** Where only one list has room, the other one is not drawn. */
const isOutOfSight = (element: HTMLElement | null) => element?.offsetParent == null;

/** The whole console under ten fingers. */
export function useConsoleKeys(keys: ConsoleKeys, enabled: boolean): void {
  useShortcuts(useConsoleShortcuts(keys), enabled);
}

/**
 * Each feature's keys, and those that belong to the list that has the focus. None sends by a way of its own: what the
 * room refuses, and that nothing gets through, is said where `told` is.
 */
export function useConsoleShortcuts(keys: ConsoleKeys): Shortcuts {
  const { told, view, flow, agenda, find, inbox, covered, onQuestions, onShow, onHelp } = keys;
  const { c, d, ...ofFloor } = floorKeys(told, flow, view.floor, view.hands, view.queue);
  const ofAgenda = agendaKeys(told, agenda);
  const ofVoice = voiceKeys(told, view.floor, view.voice, flow.cut);
  const ofStage = useStageShortcuts(told);
  const ofShows = useShowShortcuts(told, onShow);
  // The queue's where none has it.
  const move = (step: 1 | -1) => () => (isInInbox() ? inbox.current?.move(step) : focusNeighbour(step));
  // The newest act is the one that is taken back.
  const undo = () => {
    if (inbox.current?.takeBack(flow.undoneSince()) !== true) flow.undo();
  };
  const search = () => (isInInbox() || isOutOfSight(find.current) ? inbox.current?.find() : find.current?.focus());
  // What is not seen is not acted on.
  const ofLists = {
    ...inboxShortcuts(inbox, onQuestions),
    ...{ c, d },
    '/': { act: search },
    ArrowDown: { act: move(1) },
    ArrowUp: { act: move(-1) },
  };
  return {
    ...(covered ? {} : ofLists),
    ...ofFloor,
    ...ofAgenda,
    ...ofVoice,
    ...ofStage,
    ...ofShows,
    u: { act: undo, guarded: 'always' },
    '?': { act: onHelp },
  };
}
