import { pageRoles } from '../../../../shared/kernel/roles.ts';
import type { OpenedRoom, RoomLinks } from '../../engine/api.ts';
import { openedTexts } from '#texts/surfaces/opened';
import { pageTexts } from '#texts/surfaces/pages';

/** In the order people need them. */
export const linkOrder = ['join', ...pageRoles] as const;

export const linkTexts = Object.assign(
  { join: openedTexts.join },
  ...Object.values(pageTexts).map(({ links }) => links),
) as { readonly [link in keyof RoomLinks]: { readonly name: string; readonly use: string } };

/** What "Save these links" writes. */
export function linksFile(room: OpenedRoom): string {
  const lines = linkOrder.map((link) => {
    const { name, use } = linkTexts[link];
    return `${name}\n${use}\n${room.links[link]}\n`;
  });
  return [openedTexts.fileIntro(room.title, room.code), ...lines, openedTexts.keep, ''].join('\n');
}
