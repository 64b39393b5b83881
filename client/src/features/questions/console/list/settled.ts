import { useRef, useState } from 'react';
import { useBusyList } from '../../use-steady-list.ts';
import { settled } from './steady.ts';

export type SettledList = {
  readonly shown: readonly string[];
  /** So many came that would have moved something. */
  readonly newCount: number;
  readonly apply: () => void;
};

/** The ids of a list somebody works through; another `choice` (lane, order, search) is theirs and comes at once. */
export function useSettledList(
  list: HTMLElement | null,
  wanted: readonly string[],
  choice: string,
  done: ReadonlySet<string>,
): SettledList {
  const busy = useBusyList(list);
  const [before, setBefore] = useState({ shown: wanted, choice });
  const asked = useRef(choice);
  asked.current = choice;
  const next = settled(before.shown, wanted, busy && choice === before.choice, done);
  if (next.shown !== before.shown || choice !== before.choice) setBefore({ shown: next.shown, choice });
  return { ...next, apply: () => setBefore({ shown: wanted, choice: asked.current }) };
}
