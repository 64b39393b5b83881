import { useState } from 'react';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { Button } from '../../../ui/button.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Notice } from '../../../ui/notices/notice.tsx';
import { useUnread } from '../../../ui/keys/use-unread.ts';
import { Words } from '../../../ui/words/words.tsx';
import type { PreparedShow } from '../records.ts';
import { showTexts } from '#texts/features/shows/console';

type Basis = {
  /** What is written over; undefined where something new is written. */
  readonly basis: PreparedShow | undefined;
  /** Written over knowingly since the dialog opened, oldest first. */
  readonly passed: readonly PreparedShow[];
  /** What a colleague has made of it meanwhile. */
  readonly newer: PreparedShow | undefined;
  /** It came a moment ago, where another button lay. */
  readonly unread: () => boolean;
  /** What is newer was looked at, and is written over from now on. */
  readonly pass: (seen: PreparedShow) => void;
};

/** Two colleagues may change one prepared show at once: neither writes over what the other wrote without having seen it. */
export function useBasis(changed: PreparedShow | undefined): Basis {
  const [passed, setPassed] = useState<readonly PreparedShow[]>([]);
  const basis = passed.at(-1) ?? changed;
  const now = useRoom(({ staff }) => (changed === undefined ? undefined : staff[`prepared:${changed.id}`]));
  const isNewer = now !== undefined && now.version !== basis?.version;
  return {
    basis,
    passed,
    newer: isNewer && changed !== undefined ? { ...now, id: changed.id } : undefined,
    unread: useUnread(isNewer ? now.version : undefined),
    pass: (seen) => setPassed([...passed, seen]),
  };
}

type NewerProps = {
  readonly show: PreparedShow;
  readonly unread: Basis['unread'];
  readonly onTake: () => void;
  readonly onKeep: () => void;
};

/** What a colleague wrote while this was open, to be taken, or to be written over. */
export function Newer({ show, unread, onTake, onKeep }: NewerProps) {
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button size="s" guarded unread={unread} onPress={onTake}>
            {showTexts.takeTheirs}
          </Button>
          <Button size="s" guarded unread={unread} onPress={onKeep}>
            {showTexts.keepMine}
          </Button>
        </>
      }
    >
      <p>{showTexts.newer}</p>
      <p>
        <strong>
          <Words lines={3}>{show.prompt}</Words>
        </strong>
      </p>
      <p className={controls.soft}>
        <Words lines={3}>{[...(show.options ?? []), showTexts.facts(show)].join(' · ')}</Words>
      </p>
    </Notice>
  );
}
