import { pageRoles } from '../../../../shared/kernel/roles.ts';
import type { OpenedRoom } from '../../engine/api.ts';
import { openedTexts } from '#texts/surfaces/opened';

/** In the order people need them. */
export const linkOrder = ['join', ...pageRoles] as const;

/** What "Save these links" writes. */
export function linksFile(room: OpenedRoom): string {
  const lines = linkOrder.map((link) => {
    const { name, use } = openedTexts.links[link];
    return `${name}\n${use}\n${room.links[link]}\n`;
  });
  return [openedTexts.fileIntro(room.title, room.code), ...lines, openedTexts.keep, ''].join('\n');
}
