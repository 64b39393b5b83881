import type { OpenedRoom } from '../../engine/api.ts';
import { linkOrder, staffLinkTexts } from '../pages/link-texts.ts';
import { openedTexts } from '#texts/surfaces/opened';

export const linkTexts = { join: openedTexts.join, ...staffLinkTexts };

/** What "Save these links" writes. */
export function linksFile(room: OpenedRoom): string {
  const lines = linkOrder.map((link) => {
    const { name, use } = linkTexts[link];
    return `${name}\n${use}\n${room.links[link]}\n`;
  });
  return [openedTexts.fileIntro(room.title, room.code), ...lines, openedTexts.keep, ''].join('\n');
}
