import { Map as PersistentMap } from 'immutable';
import type { CommandKey } from './entry.ts';
import { roomLimits } from './limits.ts';

type AckedClient = {
  readonly client: string;
  /** Accepted commands, oldest first: [sequence, revision]. */
  readonly accepted: readonly (readonly [sequence: number, revision: number])[];
};

/** Accepted command ids, so that a resend is answered and never repeated, on any node, with no time window. */
export type Acked = PersistentMap<string, readonly AckedClient[]>;
export const nothingAcked: Acked = PersistentMap();

export type KnownCommand =
  | { readonly known: 'no' }
  | { readonly known: 'accepted'; readonly revision: number }
  /** At or below the last accepted sequence, but no longer acked (or never accepted). */
  | { readonly known: 'superseded' };

export function lookUp(acked: Acked, key: CommandKey): KnownCommand {
  const accepted = acked.get(key.participant)?.find(({ client }) => client === key.client)?.accepted;
  const last = accepted?.at(-1);
  if (accepted === undefined || last === undefined || key.sequence > last[0]) return { known: 'no' };
  const found = accepted.find(([sequence]) => sequence === key.sequence);
  return found === undefined ? { known: 'superseded' } : { known: 'accepted', revision: found[1] };
}

/** The newest `count` of a list with one more; one copy, since a long log is folded command by command. */
function withNewest<Item>(items: readonly Item[], item: Item, count: number): readonly Item[] {
  const newest = items.slice(Math.max(0, items.length + 1 - count));
  newest.push(item);
  return newest;
}

export function withAck(acked: Acked, { participant, client, sequence }: CommandKey, revision: number): Acked {
  const clients = acked.get(participant) ?? [];
  const known = clients.find((one) => one.client === client);
  const accepted = withNewest(known?.accepted ?? [], [sequence, revision], roomLimits.ackedPerClientCount);
  const others = known === undefined ? clients : clients.filter((one) => one !== known);
  return acked.set(participant, withNewest(others, { client, accepted }, roomLimits.ackedClientsPerParticipantCount));
}
