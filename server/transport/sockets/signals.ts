import { signalSchema, tabSchema } from '../../../shared/wire/client-to-server.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Connection } from '../../room/people/connection.ts';
import { refusalOf, type Refused } from '../../room/commit/group.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { tooFast, understand } from './bad-messages.ts';
import type { Bucket } from '../doors/buckets.ts';

/** What the sender of a message that is no command is told, where it wants to know. */
export type Taken = { readonly ok: true } | Refused;

export type SignalParts = {
  readonly room: Pick<LoadedRoom, 'signal' | 'named'>;
  readonly connection: Connection;
  /** Shared by all connections of one person. */
  readonly signals: Bucket;
  readonly others: Bucket;
  readonly violation: () => void;
};

const notAllowed = refusalOf(refusals.signalNotAllowed());
const tooLarge = refusalOf(refusals.bodyTooLarge());
const nobodyThere = refusalOf(refusals.nobodyThere());

/** What is about one page alone: its name, and what it wants passed on to another. That is kept nowhere. */
export function createSignals({ room, connection, signals, others, violation }: SignalParts) {
  const fault = (refusal: Refused): Refused => {
    violation();
    return refusal;
  };
  return {
    tab(raw: unknown): Taken {
      if (!others.take()) return fault(tooFast(others));
      const said = understand(tabSchema, raw);
      if ('ok' in said) return fault(said);
      room.named(connection, said.client);
      return { ok: true };
    },
    signal(raw: unknown): Taken {
      if (!signals.take()) return fault(tooFast(signals));
      const signal = understand(signalSchema, raw);
      if ('ok' in signal) return fault(signal);
      if (Buffer.byteLength(JSON.stringify(signal)) > wireLimits.messageBytes) return fault(tooLarge);
      switch (room.signal(connection, signal)) {
        case 'passed':
          return { ok: true };
        case 'nobody-there':
          return nobodyThere;
        case 'late':
          return notAllowed;
        case 'not-allowed':
          return fault(notAllowed);
      }
    },
  };
}
