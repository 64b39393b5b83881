import { browserStorage } from '../../engine/device.ts';
import { openedKey } from './key.ts';

/* Alone in this file, since every page needs it at once and a phone should load no more of an opened room's links. */

/** A1: the links of a room that this tab opened end with their hour, whichever page is open then. */
export function expireOpenedOnTime(): void {
  if (browserStorage().session.get(openedKey)) void import('./kept.ts').then((m) => m.expireOpened());
}
