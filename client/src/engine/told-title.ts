import { plainCode } from './device.ts';

const told = new Map<string, string>();

/** What a room is called, as whoever looked for it was told: it is shown while the room itself is on its way. */
export function keepTitle(code: string, title: string): void {
  told.set(plainCode(code), title);
}

/** Undefined where nobody was told yet whether there is such a room. */
export const toldTitle = (code: string): string | undefined => told.get(plainCode(code));
