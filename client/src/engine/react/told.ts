import { createContext, useContext, useMemo } from 'react';
import { useCommand, type CommandRunner } from './use-command.ts';
import { usePassingRefusal } from './use-passing-refusal.ts';

/** Where a page says what came of an act, whichever of its parts lies open: keys, and the buttons of the same acts. */
export type Told = {
  /** Of what it sends, its place says that it is under way, and why the room refused it. */
  readonly command: CommandRunner;
  /** Why nothing was sent at all. */
  readonly say: (words: string) => void;
};

export const ToldContext = createContext<Told | undefined>(undefined);

/** For the page that has such a place; it shows the runner there, and what is said. */
export function useToldHere(say: Told['say']): Told {
  const { run, busy, refused, forgetRefusal } = useCommand();
  const told = useMemo(
    () => ({ command: { run, busy, refused, forgetRefusal }, say }),
    [run, busy, refused, forgetRefusal, say],
  );
  usePassingRefusal(told.command, undefined);
  return told;
}

export function useTold(): Told {
  const told = useContext(ToldContext);
  if (told === undefined) throw new Error('useTold outside of a page that says what came of an act');
  return told;
}
