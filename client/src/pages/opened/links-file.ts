import type { OpenedRoom, RoomLinks } from '../api.ts';
import { openedTexts } from './texts.ts';

/** In the order people need them. */
export const linkOrder = [
  'join',
  'host',
  'moderator',
  'speaker',
  'stage',
] as const satisfies readonly (keyof RoomLinks)[];

/** What "Save these links" writes. */
export function linksFile(room: OpenedRoom): string {
  const lines = linkOrder.map((link) => {
    const { name, use } = openedTexts.links[link];
    return `${name}\n${use}\n${room.links[link]}\n`;
  });
  return [openedTexts.fileIntro(room.title, room.code), ...lines, openedTexts.keep, ''].join('\n');
}
