import { textOf } from '../kernel/contents.ts';
import type { StaffRole } from '../kernel/roles.ts';
import { openingSettingsSchema } from '../features/lifecycle/settings.ts';
import { z } from 'zod';
import { limits } from '../kernel/limits.ts';
import { rememberBy } from '../kernel/remember.ts';
import type { StaffLink } from './records.ts';
import type { RawCommand, RoomState } from './room.ts';

/**
 * What the HTTP interface needs of a room. The shell sends these commands as `system`, after it has checked
 * by itself who is asking; so it names no command.
 */
export const openRoomSchema = z.strictObject({
  title: z.string().max(limits.titleGraphemes * limits.bytesPerGraphemeCount),
  settings: openingSettingsSchema.optional(),
});
export type OpenRoomBody = z.infer<typeof openRoomSchema>;

export type NewLink = { readonly id: string; readonly role: StaffRole; readonly hash: string };

export function openingCommand(
  body: OpenRoomBody,
  made: { readonly code: string; readonly links: readonly NewLink[] },
): RawCommand {
  return { type: 'room.open', data: { title: body.title, settings: body.settings ?? {}, ...made } };
}

export function issueLinkCommand(link: NewLink & { readonly label?: string | undefined }): RawCommand {
  return { type: 'link.issue', data: link };
}

/** `known`: links that somebody evidently has. */
export function revokeLinkCommand(id: string, known: readonly string[]): RawCommand {
  return { type: 'link.revoke', data: { id, known } };
}

/** `stays`: the old one opens until the new one is confirmed. */
export function replaceLinkCommand(id: string, by: Pick<NewLink, 'id' | 'hash'>, stays: boolean): RawCommand {
  return { type: 'link.replace', data: stays ? { id, by, stays } : { id, by } };
}

export function confirmLinkCommand(id: string): RawCommand {
  return { type: 'link.confirm', data: { id } };
}

type ListedLink = Pick<StaffLink, 'role' | 'label' | 'issuedAt'> & { readonly id: string };

/**
 * The staff links, oldest first, without anything of their secrets. The same list as long as it says the same. One that
 * nobody has confirmed is not among them: what it was made in place of is.
 */
export const staffLinks: (state: RoomState) => readonly ListedLink[] = rememberBy(
  ({ features, contents }: RoomState) => [features.lifecycle.links, contents],
  ({ features, contents }) =>
    features.lifecycle.links.flatMap(({ id, role, label: words, issuedAt, instead }) => {
      const label = textOf(contents, words);
      if (instead !== undefined) return [];
      return [label === undefined ? { id, role, issuedAt } : { id, role, label, issuedAt }];
    }),
);

/** The host that people are to be sent to, as its host chose. */
export const chosenHost = ({ features }: RoomState): string | undefined => features.lifecycle.address;

/** The shell found the room's clock this far ahead of the wall's. */
export function aheadCommand(aheadMs: number): RawCommand {
  return { type: 'room.ahead', data: { aheadMs } };
}

export type RoomSummary = {
  readonly code: string;
  readonly title: string;
  readonly phase: string;
  readonly startsAt?: number;
};

export function roomSummary(state: RoomState): RoomSummary {
  const { code, title, phase, settings } = state.features.lifecycle;
  const summary = { code, title: textOf(state.contents, title) ?? '', phase };
  return settings.startsAt === 0 ? summary : { ...summary, startsAt: settings.startsAt };
}
