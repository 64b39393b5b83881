/** Who a connection, and so a command, speaks for. `system` is the room acting by itself. */
export const roles = ['host', 'moderator', 'speaker', 'stage', 'captioner', 'attendee'] as const;
export type Role = (typeof roles)[number];

/** Roles that come in by a secret link. */
export type StaffRole = Exclude<Role, 'attendee'>;
export const staffRoles = [
  'host',
  'moderator',
  'speaker',
  'stage',
  'captioner',
] as const satisfies readonly StaffRole[];

export type ActorRole = Role | 'system';

/** Attendees, and staff for themselves; never a screen or a captioner. */
export const anyone = ['attendee', 'speaker', 'moderator', 'host'] as const satisfies readonly ActorRole[];
/** Somebody who may have a name. */
export type Somebody = (typeof anyone)[number];
export const speakersUp = ['speaker', 'moderator', 'host'] as const satisfies readonly ActorRole[];
export const moderatorsUp = ['moderator', 'host'] as const satisfies readonly ActorRole[];
export const hostOnly = ['host'] as const satisfies readonly ActorRole[];
export const stageOnly = ['stage'] as const satisfies readonly ActorRole[];
export const systemOnly = ['system'] as const satisfies readonly ActorRole[];

/** Hosts and moderators see the staff map. */
export function seesStaffView(role: Role): boolean {
  return role === 'host' || role === 'moderator';
}
