import { hallSchema, readSchema } from '../../../shared/wire/client-to-server.ts';
import { hallRead } from '../../../shared/wire/hall.ts';
import type { ReadAnswer } from '../../../shared/wire/server-to-client.ts';
import type { Connection } from '../../room/people/connection.ts';
import type { Refused } from '../../room/commit/group.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { understand } from './bad-messages.ts';

export type ReadParts = {
  readonly room: Pick<LoadedRoom, 'read'>;
  readonly connection: Pick<Connection, 'participant' | 'role' | 'link'>;
  /** For staff that may be told: the start of this machine's address in the hall. */
  readonly hall?: () => Promise<string | undefined>;
};

const isRefused = (question: object): question is Refused => 'ok' in question;

/** What a connection asks: of the room, or, if they are staff, of the server itself. For anybody else there is no such thing. */
export function createReads({ room, connection, hall }: ReadParts): (raw: unknown) => ReadAnswer | Promise<ReadAnswer> {
  const { participant, role, link } = connection;
  const hallNow = async (): Promise<ReadAnswer> => {
    const origin = await hall?.();
    return origin === undefined ? { ok: true } : { ok: true, origin };
  };
  return (raw) => {
    const asked = understand(readSchema, raw);
    if ('ok' in asked) return asked;
    if (asked.name !== hallRead || link === undefined) return room.read(asked, { participant, role });
    const question = understand(hallSchema, asked.data);
    return isRefused(question) ? question : hallNow();
  };
}
