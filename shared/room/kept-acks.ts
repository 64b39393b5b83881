import { Map as PersistentMap } from 'immutable';
import { limits } from '../kernel/limits.ts';
import type { CommandKey } from './entry.ts';

type KeptClient = {
  readonly client: string;
  /** Accepted commands, oldest first: [sequence, revision]. */
  readonly accepted: readonly (readonly [sequence: number, revision: number])[];
};

/** Accepted command ids, so that a resend is answered and never repeated, on any node, with no time window. */
export type KeptAcks = PersistentMap<string, readonly KeptClient[]>;
export const noKeptAcks: KeptAcks = PersistentMap();

export type KnownCommand =
  | { readonly known: 'no' }
  | { readonly known: 'accepted'; readonly revision: number }
  /** At or below the last accepted sequence, but no longer kept (or never accepted). */
  | { readonly known: 'superseded' };

export function lookUp(kept: KeptAcks, key: CommandKey): KnownCommand {
  const accepted = kept.get(key.participant)?.find(({ client }) => client === key.client)?.accepted;
  const last = accepted?.at(-1);
  if (accepted === undefined || last === undefined || key.sequence > last[0]) return { known: 'no' };
  const found = accepted.find(([sequence]) => sequence === key.sequence);
  return found === undefined ? { known: 'superseded' } : { known: 'accepted', revision: found[1] };
}

export function keep(kept: KeptAcks, key: CommandKey, revision: number): KeptAcks {
  const clients = kept.get(key.participant) ?? [];
  const accepted = clients.find(({ client }) => client === key.client)?.accepted ?? [];
  const newest: KeptClient = {
    client: key.client,
    accepted: [...accepted, [key.sequence, revision] as const].slice(-limits.keptAcksPerClientCount),
  };
  const others = clients.filter(({ client }) => client !== key.client);
  return kept.set(key.participant, [...others, newest].slice(-limits.keptClientsPerParticipantCount));
}
