import { plainCode } from '../../engine/device.ts';
import { readRoomCode } from '../../engine/room-code.ts';
import { sharedTexts } from '#texts/surfaces';

const told = new Map<string, string>();

/** What a room is called, as whoever looked for it was told: it is shown while the room itself is on its way. */
export function keepTitle(code: string, title: string): void {
  told.set(plainCode(code), title);
}

/** Undefined where nobody was told yet whether there is such a room. */
export const toldTitle = (code: string): string | undefined => told.get(plainCode(code));

/** The server gave the page its room's title where it found the room: else it bears the product's. */
export function keepFirstTitle(): void {
  if (document.title !== sharedTexts.product) keepTitle(readRoomCode(location.pathname), document.title);
}
