import { limits } from '../../shared/kernel/limits.ts';
import {
  clockSchema,
  envelopeSchema,
  readSchema,
  tapsSchema,
  type ClockQuestion,
  type Envelope,
} from '../../shared/protocol/client-to-server.ts';
import type { Ack, ReadAnswer } from '../../shared/protocol/server-to-client.ts';
import { refused } from '../room/group.ts';
import type { Connection } from '../room/connection.ts';
import type { RoomHost } from '../room/host.ts';
import type { Bucket } from './buckets.ts';
import { sentences, withIssue } from './sentences.ts';

/** Keys that would reach into objects' prototypes, at any depth; too much depth counts as one. */
export function hasForbiddenKey(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= limits.messageDepthCount) return true;
  if (Array.isArray(value)) return value.some((item) => hasForbiddenKey(item, depth + 1));
  return Object.entries(value).some(
    ([key, item]) =>
      key === '__proto__' || key === 'constructor' || key === 'prototype' || hasForbiddenKey(item, depth + 1),
  );
}

export type MessageParts = {
  readonly host: RoomHost;
  readonly connection: Connection;
  readonly introduction?: { readonly name: string };
  /** Shared by all connections of one person. */
  readonly commands: Bucket;
  readonly others: Bucket;
  /** Too many refused messages. */
  readonly onFlood: () => void;
};

export type Messages = {
  command(raw: unknown, answer: (ack: Ack) => void): void;
  read(raw: unknown, answer: (answer: ReadAnswer) => void): void;
  taps(raw: unknown): void;
  resync(): void;
  clock(raw: unknown, answer: (clock: { readonly now: number } | Ack) => void): void;
  unknown(answer: ((ack: Ack) => void) | undefined): void;
};

function readEnvelope(raw: unknown): Envelope | Ack {
  const parsed = hasForbiddenKey(raw) ? undefined : envelopeSchema.safeParse(raw);
  if (parsed?.success === true) return parsed.data;
  return refused('bad-input', withIssue(sentences.messageNotUnderstood, parsed?.error.issues));
}

function readClock(raw: unknown): ClockQuestion | Extract<Ack, { ok: false }> {
  const parsed = clockSchema.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  return refused('bad-input', withIssue(sentences.messageNotUnderstood, parsed.error.issues));
}

function tooFast(bucket: Bucket): Extract<Ack, { ok: false }> {
  return { ok: false, code: 'rate-limited', message: sentences.tooManyCommands, retryAfterMs: bucket.waitMs() };
}

/** What one connection may say, and what it hears back. */
export function createMessages(parts: MessageParts): Messages {
  const { host, connection, introduction, commands, others } = parts;
  const { participant, role } = connection;
  let violations = 0;
  const violation = () => {
    violations += 1;
    if (violations === limits.violationsCount) parts.onFlood();
  };

  const command = async (raw: unknown): Promise<Ack> => {
    if (!commands.take()) {
      violation();
      return tooFast(commands);
    }
    const envelope = readEnvelope(raw);
    if ('ok' in envelope) {
      violation();
      return envelope;
    }
    const { id, type, data } = envelope;
    return host.submit({
      command: { type, data },
      actor: { participant, role },
      key: { participant, ...id },
      ...(introduction === undefined ? {} : { introduction }),
    });
  };
  const isTooMuch = () => {
    if (others.take()) return false;
    violation();
    return true;
  };

  const read = (raw: unknown): ReadAnswer => {
    if (isTooMuch()) return tooFast(others);
    const parsed = hasForbiddenKey(raw) ? undefined : readSchema.safeParse(raw);
    const answer: ReadAnswer =
      parsed?.success === true
        ? host.read(parsed.data, { participant, role })
        : refused('bad-input', withIssue(sentences.messageNotUnderstood, parsed?.error.issues));
    if (!answer.ok) violation();
    return answer;
  };

  return {
    command: (raw, answer) => void command(raw).then(answer),
    read: (raw, answer) => answer(read(raw)),
    taps(raw) {
      if (isTooMuch()) return;
      // Names are only ever compared with those that the room counts, so that no key of theirs reaches an object.
      const parsed = tapsSchema.safeParse(raw);
      if (!parsed.success || !host.tap(connection, parsed.data)) violation();
    },
    resync: () => void (isTooMuch() || host.refresh(connection)),
    clock(raw, answer) {
      if (isTooMuch()) return;
      const question = readClock(raw);
      if ('ok' in question) violation();
      else if (question.skewMs !== undefined) host.skewed(connection, question.skewMs);
      answer('ok' in question ? question : { now: host.now() });
    },
    unknown(answer) {
      violation();
      answer?.(refused('unknown-command', sentences.unknownMessage));
    },
  };
}
