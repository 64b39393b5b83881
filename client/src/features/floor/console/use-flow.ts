import { useLayoutEffect, useRef } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import { turnIdOf, type Floor } from '../records.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import type { Happening } from '../../../ui/notices/notices.ts';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { sawFloor, turnMeant, type Seen } from './seen-turn.ts';
import { consoleTexts } from '#texts/surfaces/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

export type Flow = {
  readonly command: CommandRunner;
  readonly next: () => void;
  readonly undo: () => void;
  readonly call: (handId: string) => void;
  readonly skip: (handId: string) => void;
  readonly cut: (turnId: string) => void;
};

/** What moves the conveyor, by button or by key. */
export function useFlow(floor: Floor, notes: FloorRecord, tell: (happening: Happening) => void): Flow {
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  const seen = useRef<Seen>({ floor, before: null, since: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    seen.current = sawFloor(seen.current, floor, performance.now());
  }, [floor]);
  /** H11: somebody else was quicker, which is news and no mistake. */
  const calmly = async (sent: Promise<Ack>) => {
    const ack = await sent;
    if (ack.ok || ack.code !== 'already-called') return;
    command.forgetRefusal();
    const by = ack.by ?? consoleTexts.somebody;
    tell({ kind: `already-called ${by}`, words: () => consoleTexts.alreadyCalled(by) });
  };
  return {
    command,
    next: () => void calmly(command.run('queue.next', { after: turnMeant(seen.current, performance.now()) })),
    undo: () => {
      if (notes.undo !== undefined) void command.run('queue.undo', { turnId: notes.undo.turnId });
    },
    call: (handId) => void calmly(command.run('hand.call', { handId })),
    skip: (handId) => void command.run('hand.skip', { handId }),
    cut: (turnId) => void command.run('voice.cut', { turnId }),
  };
}
