import type { ViewRecord } from '../../kernel/records.ts';
import { host, type Scenario } from '../scenario.ts';

/** An agenda of segments of ten minutes each; their ids. */
export function plan(room: Scenario, ...titles: readonly string[]): readonly string[] {
  room.given(host, { type: 'agenda.set', data: { segments: titles.map((title) => ({ title, minutes: 10 })) } });
  const segments = room.public['agenda']?.['segments'] as unknown as readonly ViewRecord[];
  return segments.map(({ id }) => String(id));
}

export function goTo(room: Scenario, segmentId: string | undefined, hands: 'keep' | 'clear' | 'carry'): Scenario {
  return room.wait(1000).given(host, { type: 'agenda.go', data: { segmentId, hands } });
}

export function closeQueue(room: Scenario, promise: boolean): Scenario {
  return room.given(host, { type: 'queue.close', data: { promise } });
}
