import type { ActorRole } from './roles.ts';

export type ParticipantId = string;

/**
 * Who sends a command. The room's own commands carry the role `system` and no participant.
 * `client` is the page it came from, by the name that this page gave itself.
 */
export type Actor = { readonly participant?: ParticipantId; readonly role: ActorRole; readonly client?: string };

/** One page of one person: what is meant for a single device goes to it, and not to their other ones. */
export type Seat = { readonly participant: ParticipantId; readonly client: string };

/** Who did it, as events tell; the room itself is nobody. */
export const byOf = ({ participant }: Actor): { readonly by?: ParticipantId } =>
  participant === undefined ? {} : { by: participant };
