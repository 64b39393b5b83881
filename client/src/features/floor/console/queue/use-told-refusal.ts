import { useEffect } from 'react';
import { useAnnounce } from '../../../../ui/notices/announcer.tsx';
import type { CommandRunner } from '../../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../../engine/react/use-passing-refusal.ts';

/** A refusal that stands where it was caused for a while, and is said once by the page's one voice. */
export function useToldRefusal(command: CommandRunner, ground: unknown): void {
  const announce = useAnnounce();
  usePassingRefusal(command, ground);
  const { refused } = command;
  useEffect(() => {
    if (refused !== undefined) announce(refused.message);
  }, [refused, announce]);
}
