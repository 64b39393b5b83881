import type { Command } from '../../../../../../shared/room/features.ts';
import { itemsOf } from '../../../../engine/items.ts';
import { staffViewOf, type RoomClient } from '../../../../engine/store.ts';
import type { StaffQuestion } from '../../records.ts';
import type { Did, Gap } from './gaps.ts';
import { stepsBack } from './taking-back.ts';

/** Whether an act takes a question out of the lane it stands in. */
function leavesBy(did: Did, { state }: StaffQuestion): boolean {
  if (did === 'staged' || did === 'called') return state === 'new';
  return did !== 'written' || state !== 'answered';
}

export const toldIn = (client: RoomClient): readonly StaffQuestion[] => itemsOf(staffViewOf(client), 'question:');

/** What was done, and how it was before. */
export function gapOf(client: RoomClient, did: Did, before: StaffQuestion): Gap {
  const told = toldIn(client);
  return {
    did,
    before,
    leaves: leavesBy(did, before),
    displaced: told.find(({ id, state }) => state === 'onstage' && id !== before.id)?.id,
    mergedIn: told.filter(({ into }) => into === before.id).map(({ id }) => id),
    at: undefined,
    openedAt: performance.now(),
    closesAt: Number.POSITIVE_INFINITY,
    goesBack: false,
  };
}

/** The call that an act made, as long as Undo reaches it. */
function callOf(client: RoomClient, questionId: string): string | undefined {
  const { view } = client.store.getState();
  const isItsCall = view.now !== undefined && 'questionId' in view.now && view.now.questionId === questionId;
  return isItsCall ? staffViewOf(client).floor?.undo?.turnId : undefined;
}

/** Command by command; the room's sentence where it refused one. */
export async function goBack(client: RoomClient, gap: Gap): Promise<string | undefined> {
  const onStage = toldIn(client).find(({ state }) => state === 'onstage')?.id;
  for (const { type, data } of stepsBack(gap, { turnId: callOf(client, gap.before.id), onStage })) {
    // Each stands on what the one before it did.
    const ack = await client.send<Command['type']>(type, data);
    if (!ack.ok) return ack.message;
  }
  return undefined;
}
