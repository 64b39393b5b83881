import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCode } from '../../../shared/room/code.ts';
import { RoomDamaged } from '../../log/port.ts';
import type { Directory } from '../../room/directory.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Guesses } from './guesses.ts';
import { transportLimits } from '../limits.ts';

/** How somebody shows that a room's code is no guess of theirs. */
export type Proof = {
  /** By a signature of ours, which can be read without looking for the room. */
  readonly isSigned: (code: string) => boolean;
  /** By a secret that only the room itself can check; absent where they have none. */
  readonly opens?: (room: LoadedRoom) => boolean;
};
/** `room-damaged`: a room has this code, and what is stored of it is not what was written. */
export type CodeAnswer = LoadedRoom | 'room-damaged' | 'room-not-found' | 'rate-limited';

/** The one place where a code becomes a room, so that every wrong one spends the same budget (A3). */
export type CodeDoor = {
  /**
   * The room behind a code as it was typed. `rate-limited` tells nothing about it: the room was not even looked for.
   * `isDrawn`: whether strangers of an address that guessed too much are answered by chance, or not at all.
   */
  readonly find: (request: IncomingMessage, typed: string, proof: Proof, isDrawn: boolean) => Promise<CodeAnswer>;
  /** After how long whoever got `rate-limited` at a handshake is to ask again. */
  readonly retryMs: (request: IncomingMessage) => number;
  /** The room whose page is asked for. `unknown`: its address may not be told, or the room cannot be read now. */
  readonly forPage: (request: IncomingMessage, typed: string) => Promise<LoadedRoom | 'unknown' | 'room-not-found'>;
};

const noProof: Proof = { isSigned: () => false };

type Look = (code: string | undefined) => Promise<CodeAnswer>;

/** Looks for codes within the budgets of addresses. */
function createTries(
  guesses: Guesses,
  look: Look,
): (request: IncomingMessage, code: string | undefined) => Promise<CodeAnswer> {
  /** Within the budget, which a right code leaves as it was; `rate-limited` where there is none. */
  const within = async (request: IncomingMessage, code: string | undefined): Promise<CodeAnswer> => {
    const held = await guesses.hold(request);
    if (held === undefined) return 'rate-limited';
    let found: CodeAnswer | undefined;
    try {
      found = await look(code);
    } finally {
      if (found === 'room-not-found') held.spend();
      else held.giveBack();
    }
    return found;
  };
  /*
   * A hall that comes to a room that is still being read tries one code, and holds one guess together. Where it was
   * wrong, each pays for their own.
   */
  const underWay = new Map<string, Promise<CodeAnswer>>();
  return async (request, code) => {
    const budget = guesses.budgetOf(request);
    if (budget === undefined || code === undefined) return within(request, code);
    const key = `${budget} ${code}`;
    const before = underWay.get(key);
    if (before !== undefined) {
      const found = await before;
      return found === 'room-not-found' ? within(request, undefined) : found;
    }
    const trying = within(request, code).finally(() => underWay.delete(key));
    underWay.set(key, trying);
    return trying;
  };
}

export function createCodeDoor(directory: Pick<Directory, 'find'>, guesses: Guesses): CodeDoor {
  const lookUp = async (code: string): Promise<CodeAnswer> => {
    try {
      return (await directory.find(code)) ?? 'room-not-found';
    } catch (fault) {
      if (fault instanceof RoomDamaged) return 'room-damaged';
      throw fault;
    }
  };
  /** Where the code is wrong that is counted; who proved to have been there is not guessing. */
  const look: Look = async (code) => {
    const found = code === undefined ? 'room-not-found' : await lookUp(code);
    if (found === 'room-not-found') guesses.wrong();
    return found;
  };
  /** This address may not be told: a wrong secret gets the same answer after the same time, room or not. */
  const unproven = async (code: string, opens: (room: LoadedRoom) => boolean): Promise<CodeAnswer> => {
    const pause = sleep(transportLimits.unprovenPauseMs);
    const room = await Promise.race([directory.find(code).catch(() => undefined), pause]);
    if (room !== undefined && opens(room)) return room;
    await pause;
    return 'rate-limited';
  };

  const tryCode = createTries(guesses, look);

  const find: CodeDoor['find'] = async (request, typed, { isSigned, opens }, isDrawn) => {
    const code = readCode(typed);
    if (code !== undefined && isSigned(code)) return lookUp(code);
    const found = await tryCode(request, code);
    if (found !== 'rate-limited') return found;
    if (isDrawn && guesses.isDrawn(request)) return look(code);
    const shown = code === undefined || opens === undefined ? 'rate-limited' : await unproven(code, opens);
    if (shown === 'rate-limited') guesses.wrong();
    return shown;
  };
  return {
    find,
    retryMs: guesses.retryMs,
    async forPage(request, typed) {
      try {
        const found = await find(request, typed, noProof, false);
        return typeof found === 'object' || found === 'room-not-found' ? found : 'unknown';
      } catch {
        // A room that cannot be read is no wrong code; the page finds out by itself.
        return 'unknown';
      }
    },
  };
}
