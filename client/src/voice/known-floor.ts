import type { Json, View } from '../../../shared/kernel/records.ts';
import type { LineState } from '../../../shared/features/voice/state.ts';
import type { Personal } from '../../../shared/room/records.ts';
import { fieldOf } from './field-of.ts';
import type { KnownFloor } from './stage-line.ts';

const lines: readonly LineState[] = ['connecting', 'live', 'lost', 'cut'];
const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** From the room's records, with the time moved to the page's own clock. */
export function knownFloor({ now, voice }: View, toOwnClock: (at: number) => number): KnownFloor {
  const turn = text(now?.['turnId']);
  const line = turn !== undefined && voice?.['turnId'] === turn ? voice['line'] : undefined;
  const [startedAt, pausedAt] = [now?.['startedAt'], now?.['pausedAt']];
  return {
    turn,
    line: lines.find((each) => each === line),
    startedAt: typeof startedAt === 'number' && pausedAt === undefined ? toOwnClock(startedAt) : undefined,
  };
}

/** The room knows this page as the one that plays. */
export function holdsSound({ sound }: Personal, tab: string | undefined): boolean {
  return tab !== undefined && fieldOf(sound, 'client') === tab;
}
