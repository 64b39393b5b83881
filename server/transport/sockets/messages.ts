import {
  clockSchema,
  envelopeSchema,
  tapsSchema,
  hallSchema,
  readSchema,
} from '../../../shared/wire/client-to-server.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Ack, ReadAnswer } from '../../../shared/wire/server-to-client.ts';
import { refusalOf, type Allowance, type Refused } from '../../room/commit/group.ts';
import type { Connection, Receiver } from '../../room/people/connection.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { tooFast, understand } from './bad-messages.ts';
import type { Bucket } from '../doors/buckets.ts';
import { transportLimits } from '../limits.ts';
import { createSignals, type Taken } from './signals.ts';
import { hallRead } from '../../../shared/wire/hall.ts';

export type ReadParts = {
  readonly room: Pick<LoadedRoom, 'read'>;
  readonly connection: Pick<Receiver, 'participant' | 'role' | 'link'>;
  /** For staff that may be told: the start of this machine's address in the hall. */
  readonly hall?: () => Promise<string | undefined>;
};

const isRefused = (question: object): question is Refused => 'ok' in question;

/** What a connection asks: of the room, or, if they are staff, of the server itself. For anybody else there is no such thing. */
export function createReads({ room, connection, hall }: ReadParts): (raw: unknown) => ReadAnswer | Promise<ReadAnswer> {
  const { participant, role, link } = connection;
  const actor = participant === undefined ? { role } : { participant, role };
  const hallNow = async (): Promise<ReadAnswer> => {
    const origin = await hall?.();
    return origin === undefined ? { ok: true } : { ok: true, origin };
  };
  return (raw) => {
    const asked = understand(readSchema, raw);
    if ('ok' in asked) return asked;
    if (asked.name !== hallRead || link === undefined) return room.read(asked, actor);
    const question = understand(hallSchema, asked.data);
    return isRefused(question) ? question : hallNow();
  };
}

export type MessageParts = ReadParts & {
  readonly room: LoadedRoom;
  readonly connection: Connection;
  readonly introduction?: { readonly name: string };
  /** What people may be sent to this machine by; only for somebody who may be told it. */
  readonly hosts?: () => readonly string[];
  /** Shared by all connections of one person. */
  readonly commands: Bucket;
  readonly others: Bucket;
  /** What one more command may come to; `onExcess` is told where this very person has written too much. */
  readonly allowance: (onExcess: () => void) => () => Allowance;
  readonly signals: Bucket;
  /** Too many refused messages. */
  readonly onFlood: () => void;
};

export type Messages = {
  command(raw: unknown, answer: (ack: Ack) => void): void;
  read(raw: unknown, answer: (answer: ReadAnswer) => void): void;
  taps(raw: unknown, answer?: (refused: Refused) => void): void;
  resync(): void;
  signal(raw: unknown, answer: (answer: Taken) => void): void;
  tab(raw: unknown, answer: (answer: Taken) => void): void;
  clock(raw: unknown, answer: (clock: { readonly now: number } | Ack) => void): void;
  unknown(answer: (ack: Ack) => void): void;
};

/** What is known of a command's sender beside who they are. */
const knownOf = ({ introduction, hosts }: MessageParts) => ({
  ...(introduction === undefined ? {} : { introduction }),
  ...(hosts === undefined ? {} : { hosts: hosts() }),
});

/** What one connection may say, and what it hears back. */
export function createMessages(parts: MessageParts): Messages {
  const { room, connection, commands, others } = parts;
  const { participant, role } = connection;
  let violations = 0;
  const violation = () => {
    violations += 1;
    if (violations === transportLimits.violationsCount) parts.onFlood();
  };

  const allowance = parts.allowance(violation);
  const command = async (raw: unknown): Promise<Ack> => {
    if (!commands.take()) {
      violation();
      return tooFast(commands);
    }
    const envelope = understand(envelopeSchema, raw);
    if ('ok' in envelope) {
      violation();
      return envelope;
    }
    const { id, type, data } = envelope;
    room.named(connection, id.client);
    return room.submit({
      command: { type, data },
      actor: { participant, role, client: id.client },
      key: { participant, ...id },
      allowance: allowance(),
      ...knownOf(parts),
    });
  };
  const isTooMuch = () => {
    if (others.take()) return false;
    violation();
    return true;
  };

  const readOf = createReads(parts);
  const { signal, tab } = createSignals({ ...parts, violation });

  return {
    command: (raw, answer) => void command(raw).then(answer),
    read(raw, answer) {
      if (isTooMuch()) return answer(tooFast(others));
      const found = readOf(raw);
      if (found instanceof Promise) return void found.then(answer);
      if (!found.ok) violation();
      answer(found);
    },
    taps(raw) {
      if (isTooMuch()) return;
      // Names are only ever compared with those that the room counts, so that no key of theirs reaches an object.
      const parsed = tapsSchema.safeParse(raw);
      if (!parsed.success || !room.tap(connection, parsed.data)) violation();
    },
    resync: () => void (isTooMuch() || room.refresh(connection)),
    signal: (raw, answer) => answer(signal(raw)),
    tab: (raw, answer) => answer(tab(raw)),
    clock(raw, answer) {
      if (isTooMuch()) return answer(tooFast(others));
      const question = understand(clockSchema, raw ?? {});
      if ('ok' in question) violation();
      else if (question.skewMs !== undefined) room.skewed(connection, question.skewMs);
      answer('ok' in question ? question : { now: room.now() });
    },
    unknown(answer) {
      violation();
      answer(refusalOf(refusals.unknownMessage()));
    },
  };
}
