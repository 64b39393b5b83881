import { useCallback, useState } from 'react';
import type { Ack } from '../../../../shared/wire/server-to-client.ts';
import type { Command } from '../../../../shared/room/features.ts';
import type { About } from '../outbox/kept-commands.ts';
import type { DataOf } from '../store.ts';
import { useRoomClient } from './room-context.tsx';

export type Refused = Extract<Ack, { readonly ok: false }>;

export type CommandRunner = {
  /** Resolves with the room's answer, however long the way to it. */
  readonly run: <Type extends Command['type']>(type: Type, data: DataOf<Type>, about?: About) => Promise<Ack>;
  /** Something of this control has no answer yet. */
  readonly busy: boolean;
  /** The last refusal, to be shown beside the control. */
  readonly refused: Refused | undefined;
  readonly forgetRefusal: () => void;
};

/** Commands of one control or one group of controls, with their state. */
export function useCommand(): CommandRunner {
  const client = useRoomClient();
  const [openCount, setOpenCount] = useState(0);
  const [refused, setRefused] = useState<Refused>();

  const run = useCallback(
    async <Type extends Command['type']>(type: Type, data: DataOf<Type>, about?: About): Promise<Ack> => {
      setRefused(undefined);
      setOpenCount((count) => count + 1);
      try {
        const ack = await client.send(type, data, about);
        if (!ack.ok && ack.code !== 'discarded') setRefused(ack);
        return ack;
      } finally {
        setOpenCount((count) => count - 1);
      }
    },
    [client],
  );
  const forgetRefusal = useCallback(() => setRefused(undefined), []);
  return { run, busy: openCount > 0, refused, forgetRefusal };
}
