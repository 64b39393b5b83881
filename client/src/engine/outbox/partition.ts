import { createStore, del, entries, get, update, type UseStore } from 'idb-keyval';
import type { KeyValue } from '../device.ts';
import { engineLimits } from '../limits.ts';
import { nothingKept, type Kept } from './kept-commands.ts';
import { freshName, type Hold, type NameHolder } from './tab-name.ts';

/** Where one tab's outbox lives. Each change is one atomic step, even beside another tab. */
type KeptStore = {
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
async function readKept(key: string): Promise<Kept | undefined> {
  try {
    return await within(Promise.resolve().then(() => get<Kept>(key, outboxes())));
  } catch {
    return undefined;
  }
}

/** Goes on in memory when storage fails, and says so once: the tab's name must then not be used again. */
function openKept(key: string, startsWith: Kept, onlyInMemory: () => void): KeptStore {
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
async function dropOldOutboxes(now: number): Promise<void> {
  try {
    for (const [key, kept] of await entries<string, Kept>(outboxes()))
      if (now - kept.touchedAt > engineLimits.outboxKeptMs) await del(key, outboxes());
  } catch {
    // Storage is blocked: then there is nothing to drop either.
  }
}

/** One tab's part of the outbox, under the tab's own `client` name. */
export type Partition = {
  readonly client: string;
  readonly startsWith: Kept;
  readonly store: KeptStore;
  release(): void;
};

type Found = { readonly client: string; readonly kept: Kept; readonly hold: Hold | undefined };

/**
 * A reloaded tab goes on under its old name, so that what it sent counts once. It does so only where it
 * also finds its last sequence, and where no other tab acts under that name: browsers copy a tab's
 * memory when the tab is duplicated.
 */
async function formerSelf(
  client: string | undefined,
  keyOf: (client: string) => string,
  holdName: NameHolder | undefined,
): Promise<Found | undefined> {
  if (client === undefined || holdName === undefined) return undefined;
  if ((await readKept(keyOf(client))) === undefined) return undefined;
  const hold = await holdName(client);
  if (hold === undefined) return undefined;
  // Read again: the former self may have written until it let go.
  const kept = await readKept(keyOf(client));
  if (kept !== undefined) return { client, kept, hold };
  hold.release();
  return undefined;
}

/** `place` tells rooms and roles apart within one browser. */
export async function openPartition(
  place: string,
  session: KeyValue,
  holdName: NameHolder | undefined,
): Promise<Partition> {
  const nameKey = `plenum-client:${place}`;
  const keyOf = (client: string): string => `${place}:${client}`;
  const former = await formerSelf(session.get(nameKey), keyOf, holdName);
  const client = former?.client ?? freshName();
  const hold = former === undefined ? await holdName?.(client) : former.hold;
  if (former === undefined) session.set(nameKey, client);
  void dropOldOutboxes(Date.now());
  const startsWith = former?.kept ?? nothingKept;
  return {
    client,
    startsWith,
    store: openKept(keyOf(client), startsWith, () => session.remove(nameKey)),
    release: () => hold?.release(),
  };
}
