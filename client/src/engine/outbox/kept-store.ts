import { createStore, del, entries, get, update, type UseStore } from 'idb-keyval';
import { nothingKept, type Kept } from './kept-commands.ts';
import { engineLimits } from '../limits.ts';

/** Where one tab's outbox lives. Each change is one atomic step, even beside another tab. */
export type KeptStore = {
  change(step: (kept: Kept) => Kept): Promise<Kept>;
};

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    // Some browsers leave a request to their database without any answer.
    const timer = setTimeout(() => reject(new Error('storage does not answer')), engineLimits.outboxWriteMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

let opened: UseStore | undefined;
function outboxes(): UseStore {
  opened ??= createStore('plenum-outbox', 'outboxes');
  return opened;
}

/** What an outbox holds; undefined where it never held anything or storage is blocked. */
export async function readKept(key: string): Promise<Kept | undefined> {
  try {
    return await within(Promise.resolve().then(() => get<Kept>(key, outboxes())));
  } catch {
    return undefined;
  }
}

/** Goes on in memory when storage fails, and says so once: the tab's name must then not be used again. */
export function openKept(key: string, startsWith: Kept, onlyInMemory: () => void): KeptStore {
  let latest = startsWith;
  let broken = false;
  return {
    async change(step) {
      if (!broken) {
        try {
          let stored = latest;
          const write = (old: Kept | undefined): Kept => {
            stored = { ...step(old ?? nothingKept), touchedAt: Date.now() };
            return stored;
          };
          await within(Promise.resolve().then(() => update<Kept>(key, write, outboxes())));
          latest = stored;
          return latest;
        } catch {
          broken = true;
          onlyInMemory();
        }
      }
      latest = step(latest);
      return latest;
    },
  };
}

/** Outboxes of tabs that are long gone hold what people wrote; it does not stay on the device. */
export async function dropOldOutboxes(now: number): Promise<void> {
  try {
    for (const [key, kept] of await entries<string, Kept>(outboxes()))
      if (now - kept.touchedAt > engineLimits.outboxKeptMs) await del(key, outboxes());
  } catch {
    // Storage is blocked: then there is nothing to drop either.
  }
}
