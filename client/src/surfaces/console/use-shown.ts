import { useState } from 'react';
import type { Phase } from '../../../../shared/features/lifecycle/events.ts';
import type { SideTab } from './parts.tsx';
import type { RoomPage } from './use-room-page.ts';

/** Where one thing at a time has room: the lists, or a tab of what stands beside them elsewhere. */
export type Front = 'queue' | 'questions' | SideTab;

export type Shown = {
  /** The open tab beside the lists. */
  readonly tab: SideTab;
  readonly front: Front;
  /** Brings it to the front where only one has room, and from below the page about the room. */
  readonly toFront: (front: Front) => void;
  readonly toTab: (tab: SideTab) => void;
};

const isList = (front: Front): front is 'queue' | 'questions' => front === 'queue' || front === 'questions';

/** Before the room is live there is no list to look at, and a host has something to do. */
export function useShown(page: RoomPage, phase: Phase): Shown {
  const [tab, setTab] = useState<SideTab>('run');
  const [front, setFront] = useState<Front>(phase === 'doors' ? 'run' : 'queue');
  const toFront = (next: Front) => {
    if (page.part !== undefined) page.close();
    setFront(next);
    if (!isList(next)) setTab(next);
  };
  return { tab, front, toFront, toTab: toFront };
}
