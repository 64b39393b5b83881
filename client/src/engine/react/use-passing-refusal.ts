import { useEffect } from 'react';
import { inRoomLimits } from './limits.ts';
import type { CommandRunner } from './use-command.ts';

/** A refusal is true for a while only: it goes with what it was about (`ground`), and by itself. */
export function usePassingRefusal({ refused, forgetRefusal }: CommandRunner, ground: unknown): void {
  useEffect(() => forgetRefusal(), [ground, forgetRefusal]);
  useEffect(() => {
    if (refused === undefined) return undefined;
    const timer = setTimeout(forgetRefusal, inRoomLimits.refusalShownMs);
    return () => clearTimeout(timer);
  }, [refused, forgetRefusal]);
}
