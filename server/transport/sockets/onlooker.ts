import { clockSchema } from '../../../shared/wire/client-to-server.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { refusalOf } from '../../room/commit/group.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Receiver } from '../../room/people/connection.ts';
import type { Bucket } from '../doors/buckets.ts';
import { transportLimits } from '../limits.ts';
import { tooFast, understand } from './bad-messages.ts';
import { createReads, type Messages, type ReadParts } from './messages.ts';

export type OnlookerParts = Omit<ReadParts, 'room' | 'connection'> & {
  readonly room: Pick<LoadedRoom, 'read' | 'refresh' | 'now'>;
  readonly connection: Receiver;
  /** Shared by all onlookers of one staff link. */
  readonly others: Bucket;
  /** Too many refused messages. */
  readonly onFlood: () => void;
};

const previewOnly = refusalOf(refusals.previewOnly());

/** What a preview may say: it reads what its audience may read, and asks the time. All else is refused with a sentence. */
export function createOnlookerMessages(parts: OnlookerParts): Messages {
  const { room, connection, others, onFlood } = parts;
  let violations = 0;
  const violation = () => {
    violations += 1;
    if (violations === transportLimits.violationsCount) onFlood();
  };
  const isTooMuch = () => {
    if (others.take()) return false;
    violation();
    return true;
  };
  const refuse = (answer: (refused: typeof previewOnly) => void) => {
    violation();
    answer(previewOnly);
  };
  const readOf = createReads(parts);
  return {
    command: (_raw, answer) => refuse(answer),
    taps: (_raw, answer = () => {}) => refuse(answer),
    signal: (_raw, answer) => refuse(answer),
    tab: (_raw, answer) => refuse(answer),
    read(raw, answer) {
      if (isTooMuch()) return answer(tooFast(others));
      const found = readOf(raw);
      if (found instanceof Promise) return void found.then(answer);
      if (!found.ok) violation();
      answer(found);
    },
    resync: () => void (isTooMuch() || room.refresh(connection)),
    clock(raw, answer) {
      if (isTooMuch()) return answer(tooFast(others));
      // How far off it is counts nowhere: it is no screen of the room.
      const question = understand(clockSchema, raw ?? {});
      if ('ok' in question) violation();
      answer('ok' in question ? question : { now: room.now() });
    },
    unknown(answer) {
      violation();
      answer(refusalOf(refusals.unknownMessage()));
    },
  };
}
