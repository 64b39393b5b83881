import { useState } from 'react';
import { useCommand } from '../../../engine/react/use-command.ts';
import type { DataOf } from '../../../engine/store.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';

export type Setting = {
  readonly set: (changes: DataOf<'room.settings'>) => Promise<Ack>;
  readonly busy: boolean;
  /** The room has it. */
  readonly saved: boolean;
  /** Why the room does not. */
  readonly refused: string | undefined;
};

/** One setting, and how it stands with its last change. "Saved" is the room's word alone. */
export function useSetting(): Setting {
  const { run, busy, refused } = useCommand();
  const [saved, setSaved] = useState(false);
  return {
    async set(changes) {
      setSaved(false);
      const ack = await run('room.settings', changes);
      setSaved(ack.ok);
      return ack;
    },
    busy,
    saved: saved && !busy,
    refused: refused?.message,
  };
}
