import type { Credential } from '../../../shared/kernel/shell.ts';
import { confirmLinkCommand } from '../../../shared/room/opening.ts';
import type { Refused } from '../../room/commit/group.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';

/**
 * Somebody came by the secret of this link, whichever way, so that they have it: where it waited to be confirmed, what it
 * was made in place of ends (A1). Why the room did not take that, where it did not: then they are not in.
 */
export async function takeIntoUse(
  room: Pick<LoadedRoom, 'submit'>,
  { id, instead }: Credential,
): Promise<Refused | undefined> {
  if (instead === undefined) return undefined;
  const ack = await room.submit({ command: confirmLinkCommand(id), actor: { role: 'system' } });
  return ack.ok ? undefined : ack;
}
