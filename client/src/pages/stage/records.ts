import type { View, ViewRecord } from '../../../../shared/kernel/records.ts';

/* The room's records as the stage reads them. They arrive validated; here they only get their shape. */

export type RoomFacts = {
  readonly title: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly phase: string;
  readonly startsAt?: number;
};

export function roomOf(view: View): RoomFacts | undefined {
  const room: ViewRecord | undefined = view['room'];
  return room === undefined ? undefined : (room as unknown as RoomFacts);
}

const scenes = ['welcome', 'queue', 'floor', 'break', 'thanks'] as const;
export type Scene = (typeof scenes)[number];

/** What to draw: already resolved by the server. A scene of a newer server than this page shows as the welcome. */
export function sceneOf(view: View): Scene | 'blank' {
  const stage = view['stage'];
  if (stage?.['blank'] === true) return 'blank';
  return scenes.find((scene) => scene === stage?.['scene']) ?? 'welcome';
}

export function hereOf(view: View): number {
  const here = view['pulse']?.['here'];
  return typeof here === 'number' ? here : 0;
}

/** "plenum.example" or "192.168.1.5:3000": what people type; the code asks for the rest. */
export function shortAddress(joinUrl: string): string {
  return URL.canParse(joinUrl) ? new URL(joinUrl).host : joinUrl;
}
