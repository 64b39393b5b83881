import type { Personal, StageView } from '../../../../shared/room/records.ts';
import type { KnownFloor } from './line.ts';

/** From the room's records, with the time moved to the page's own clock. */
export function knownFloor(
  { now, voice }: Pick<StageView, 'now' | 'voice'>,
  toOwnClock: (at: number) => number,
): KnownFloor {
  const turn = now?.state === 'free' ? undefined : now?.turnId;
  const paused = now?.state === 'on-air' && 'handId' in now && now.pausedAt !== undefined;
  return {
    turn,
    line: turn !== undefined && voice?.turnId === turn ? voice.line : undefined,
    startedAt: now?.state === 'on-air' && !paused ? toOwnClock(now.startedAt) : undefined,
  };
}

/** The room knows this page as the one that plays. */
export function holdsSound({ sound }: Personal, tab: string | undefined): boolean {
  return tab !== undefined && sound?.client === tab;
}
