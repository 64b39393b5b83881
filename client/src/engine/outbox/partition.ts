import type { KeyValue } from '../device.ts';
import { nothingKept, type Kept } from './kept-commands.ts';
import { dropOldOutboxes, openKept, readKept, type KeptStore } from './kept-store.ts';
import { freshName, type Hold, type NameHolder } from './tab-name.ts';

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
