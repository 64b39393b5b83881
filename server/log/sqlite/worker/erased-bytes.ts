import { logLimits } from '../../limits.ts';

export type ErasedBytes = {
  /** Takes what was deleted out of the journal too; again soon where that cannot be now. */
  wipe(): void;
  /** The same a little later, once for all that is deleted until then. */
  wipeSoon(): void;
  stop(): void;
};

/**
 * What a transaction deletes is overwritten in the database, but its old pages stay in the journal until that has been
 * moved and emptied, which somebody who reads (a backup) or a full disk can hold up.
 */
export function createErasedBytes(empty: () => boolean, onFailure: (error: unknown) => void): ErasedBytes {
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    timer = undefined;
    try {
      wipe();
    } catch (error) {
      onFailure(error);
    }
  };
  const wipe = () => {
    if (empty()) {
      clearTimeout(timer);
      timer = undefined;
    } else timer ??= setTimeout(again, logLimits.logEraseRetryMs);
  };
  return {
    wipe,
    wipeSoon() {
      timer ??= setTimeout(again, logLimits.logReplacedWipeMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
