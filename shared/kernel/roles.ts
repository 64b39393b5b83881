// chunk: gate
/** Roles that come in by a secret link, and the page it leads to: `/r/CODE/console#k=…`. */
export const staffPages = {
  host: 'console',
  moderator: 'console',
  speaker: 'speaker',
  stage: 'stage',
  captioner: 'caption',
} as const;
export type StaffRole = keyof typeof staffPages;
export const staffRoles = Object.keys(staffPages) as readonly StaffRole[];

/** Their page is still to be built: programs are told the link, people are not. */
const unbuilt = ['captioner'] as const satisfies readonly StaffRole[];
/** Roles that have a page, in the order in which people need their links. */
export type PageRole = Exclude<StaffRole, (typeof unbuilt)[number]>;
export const pageRoles = staffRoles.filter((role): role is PageRole => !unbuilt.some((one) => one === role));
export type StaffPage = (typeof staffPages)[PageRole];

const pagesOfAll = ['recap'] as const;
/** The pages of a room beside the attendees', which is at the room's own address. */
export type RoomPage = StaffPage | (typeof pagesOfAll)[number];
export const roomPages: readonly RoomPage[] = [...new Set(pageRoles.map((role) => staffPages[role])), ...pagesOfAll];

/** Who a connection, and so a command, speaks for. `system` is the room acting by itself. */
export type Role = StaffRole | 'attendee';
export const roles: readonly Role[] = [...staffRoles, 'attendee'];
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

/** Whose view a host or a moderator may look at, besides their own. */
export const previewRoles = ['stage', 'attendee'] as const satisfies readonly Role[];
export type PreviewRole = (typeof previewRoles)[number];

/** Maps beside the public view, each for some roles alone. */
export type RoleMap = 'staff' | 'speaker';

/** Which map a role gets, if any: hosts and moderators that of staff, speakers one of their own. */
export function mapOf(role: Role): RoleMap | undefined {
  if (role === 'host' || role === 'moderator') return 'staff';
  return role === 'speaker' ? role : undefined;
}
