// chunk: staff
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { useUnread } from '../keys/use-unread.ts';
import { Notice } from './notice.tsx';
import { newerTexts } from '#texts/ui/notices';

type Basis<Item> = {
  /** What is written over; undefined where something new is written. */
  readonly basis: Item | undefined;
  /** Written over knowingly since the writing began, oldest first. */
  readonly passed: readonly Item[];
  /** What a colleague has made of it meanwhile. */
  readonly newer: Item | undefined;
  /** What the room is told to have been read. */
  readonly version: number | undefined;
  /** It came a moment ago, where another button lay. */
  readonly unread: () => boolean;
  /** What is newer was looked at, and is written over from now on. */
  readonly pass: (seen: Item) => void;
};

/**
 * Two colleagues may write over one thing at once: neither writes over what the other wrote without having seen it.
 * `begun`: as it was when the writing began. `now`: as the room has it; undefined where it is gone. `wordsOf`: all of it
 * that is written, so that what reads the same is no news.
 */
export function useBasis<Item extends { readonly version: number }>(
  begun: Item | undefined,
  now: Item | undefined,
  wordsOf: (item: Item) => string,
): Basis<Item> {
  const [first] = useState(begun);
  const [passed, setPassed] = useState<readonly Item[]>([]);
  const basis = passed.at(-1) ?? first;
  const isNewer = basis !== undefined && now !== undefined && wordsOf(now) !== wordsOf(basis);
  return {
    basis,
    passed,
    newer: isNewer ? now : undefined,
    version: basis === undefined || isNewer ? basis?.version : (now ?? basis).version,
    unread: useUnread(isNewer ? now.version : undefined),
    pass: (seen) => setPassed([...passed, seen]),
  };
}

type NewerProps = {
  /** What a colleague wrote. */
  readonly children: ReactNode;
  readonly unread: () => boolean;
  readonly onTake: () => void;
  readonly onKeep: () => void;
};

/** What a colleague wrote while somebody was writing, to be taken, or to be written over. */
export function Newer({ children, unread, onTake, onKeep }: NewerProps) {
  // It may come to lie over the field that somebody is writing in. Newer browsers answer with a promise, which ends no effect.
  useLayoutEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button size="s" guarded unread={unread} onPress={onTake}>
            {newerTexts.takeTheirs}
          </Button>
          <Button size="s" guarded unread={unread} onPress={onKeep}>
            {newerTexts.keepMine}
          </Button>
        </>
      }
    >
      {children}
    </Notice>
  );
}
