import { expect, test } from 'vitest';
import { withAck, lookUp, nothingAcked, type Acked } from './acked.ts';
import { roomLimits } from './limits.ts';

const key = (sequence: number, client = 'tab-1', participant = 'p-mia') => ({ participant, client, sequence });

/** Accepts sequences from..to of one client under revisions 100 + sequence. */
function accepted(from: number, to: number, client = 'tab-1', kept: Acked = nothingAcked): Acked {
  let next = kept;
  for (let sequence = from; sequence <= to; sequence += 1) next = withAck(next, key(sequence, client), 100 + sequence);
  return next;
}

test('I2 a resend gets the revision of the first time again', () => {
  const kept = accepted(1, 3);
  expect(lookUp(kept, key(2))).toEqual({ known: 'accepted', revision: 102 });
  expect(lookUp(kept, key(4))).toEqual({ known: 'no' });
});

test('I2 32 accepted commands are kept, older ones are superseded', () => {
  const kept = accepted(1, roomLimits.ackedPerClientCount + 1);
  expect(lookUp(kept, key(1))).toEqual({ known: 'superseded' });
  expect(lookUp(kept, key(2))).toEqual({ known: 'accepted', revision: 102 });
  expect(roomLimits.ackedPerClientCount).toBe(32);
});

test('I2 a sequence that was left out, below the last, is superseded', () => {
  const kept = withAck(accepted(1, 2), key(5), 200);
  expect(lookUp(kept, key(4))).toEqual({ known: 'superseded' });
});

test('I2 people and clients are kept apart', () => {
  const kept = accepted(1, 3);
  expect(lookUp(kept, key(2, 'tab-2'))).toEqual({ known: 'no' });
  expect(lookUp(kept, key(2, 'tab-1', 'p-kim'))).toEqual({ known: 'no' });
  expect(lookUp(kept, key(2, 'constructor', '__proto__'))).toEqual({ known: 'no' });
});

test('I2 the ninth client drops the one that was quiet the longest', () => {
  let kept = nothingAcked;
  for (let tab = 1; tab <= roomLimits.ackedClientsPerParticipantCount; tab += 1)
    kept = accepted(1, 1, `tab-${tab}`, kept);
  kept = withAck(kept, key(2, 'tab-1'), 300);
  kept = accepted(1, 1, 'tab-9', kept);
  expect(lookUp(kept, key(1, 'tab-2'))).toEqual({ known: 'no' });
  expect(lookUp(kept, key(2, 'tab-1'))).toEqual({ known: 'accepted', revision: 300 });
  expect(lookUp(kept, key(1, 'tab-9'))).toEqual({ known: 'accepted', revision: 101 });
});
