import { expect, test } from 'vitest';
import { announcedLimits } from '../../../shared/kernel/limits.ts';
import type { Frame, Snapshot, Welcome } from '../../../shared/wire/server-to-client.ts';
import {
  applyMessage,
  isUpToDate,
  needsSnapshot,
  nothingReceived,
  type Received,
  type RoomMessage,
} from './apply-message.ts';

const welcome = (epoch: string): RoomMessage => ({
  kind: 'welcome',
  body: { participant: 'p', device: 'd', role: 'host', epoch, now: 0, limits: announcedLimits } satisfies Welcome,
});
const snapshot = (epoch: string, seq: number, view: Snapshot['view']): RoomMessage => ({
  kind: 'snapshot',
  body: { epoch, seq, revision: seq, at: 0, view },
});
const frame = (seq: number, change: Pick<Frame, 'put' | 'patch' | 'remove'>): RoomMessage => ({
  kind: 'frame',
  body: { seq, revision: seq, at: 0, ...change },
});
const after = (...messages: RoomMessage[]): Received => messages.reduce(applyMessage, nothingReceived);

test('frames are applied in their order on top of the snapshot', () => {
  const received = after(
    welcome('e'),
    snapshot('e', 4, { deck: { name: 'Ana' }, weights: { w: [1] } }),
    frame(5, { patch: { deck: { handId: 'h' } } }),
    frame(6, { put: { agenda: { segments: [] } }, remove: ['weights'] }),
  );
  expect(received.view).toEqual({ deck: { name: 'Ana', handId: 'h' }, agenda: { segments: [] } });
  expect(received.position).toEqual({ epoch: 'e', seq: 6 });
  expect(received.revision).toBe(6);
});

test('a frame that is already contained changes nothing', () => {
  const before = after(welcome('e'), snapshot('e', 4, { deck: { name: 'Ana' } }));
  expect(applyMessage(before, frame(4, { remove: ['deck'] }))).toBe(before);
});

test('a gap in the frames keeps the view as it was and asks for a snapshot until one comes', () => {
  const gap = after(
    welcome('e'),
    snapshot('e', 1, { weights: { w: [1] } }),
    frame(3, { patch: { weights: { w: [3] } } }),
  );
  expect(gap.view).toEqual({ weights: { w: [1] } });
  expect(gap.position?.seq).toBe(1);
  expect(needsSnapshot(gap)).toBe(true);
  expect(needsSnapshot(applyMessage(gap, frame(4, { patch: { weights: { w: [4] } } })))).toBe(true);
  const healed = applyMessage(gap, snapshot('e', 4, { weights: { w: [4] } }));
  expect(needsSnapshot(healed)).toBe(false);
  expect(applyMessage(healed, frame(5, { patch: { weights: { w: [5] } } })).view).toEqual({ weights: { w: [5] } });
});

test('H7 a new stream keeps what is on the page until its own snapshot, and takes no frame before', () => {
  const before = after(welcome('one'), snapshot('one', 9, { weights: { w: [9] } }));
  const greeted = applyMessage(before, welcome('two'));
  expect(greeted.view).toEqual({ weights: { w: [9] } });
  expect(greeted.position).toBeUndefined();
  expect(applyMessage(greeted, frame(10, { remove: ['weights'] })).view).toEqual({ weights: { w: [9] } });
  expect(applyMessage(greeted, snapshot('two', 0, { weights: { w: [1] } })).view).toEqual({ weights: { w: [1] } });
});

test('the same stream goes on after a reconnect, and an older snapshot of it is ignored', () => {
  const before = after(welcome('e'), snapshot('e', 9, { weights: { w: [9] } }), welcome('e'));
  expect(before.position).toEqual({ epoch: 'e', seq: 9 });
  expect(applyMessage(before, snapshot('e', 8, { weights: { w: [8] } }))).toBe(before);
});

test('the staff map has its own sequence, is whole after each welcome, and a gap in it asks for all again', () => {
  const whole: RoomMessage = { kind: 'staff', body: { seq: 3, view: { floor: { calledBy: 'Ana' } } } };
  const next: RoomMessage = { kind: 'staff', body: { seq: 4, patch: { floor: { calledAt: 7 } } } };
  const skipped: RoomMessage = { kind: 'staff', body: { seq: 6, remove: ['floor'] } };
  const received = after(welcome('e'), snapshot('e', 1, {}), whole, next);
  expect(received.staff).toEqual({ floor: { calledBy: 'Ana', calledAt: 7 } });
  expect(applyMessage(received, next)).toBe(received);
  expect(needsSnapshot(applyMessage(received, skipped))).toBe(true);
  expect(needsSnapshot(applyMessage(applyMessage(received, skipped), whole))).toBe(false);
  expect(needsSnapshot(applyMessage(applyMessage(received, welcome('e')), next))).toBe(true);
});

test('what is personal is whole each time: what is gone is gone', () => {
  const first: RoomMessage = { kind: 'personal', body: { revision: 1, name: 'Ana' } };
  const second: RoomMessage = { kind: 'personal', body: { revision: 2 } };
  expect(after(welcome('e'), first, second).personal).toEqual({ revision: 2 });
});

test('H7 a page is up to date once it has all that a connection begins with', () => {
  const personal: RoomMessage = { kind: 'personal', body: { revision: 1 } };
  const first = after(welcome('e'), snapshot('e', 4, {}));
  expect(isUpToDate(first)).toBe(false);
  const told = applyMessage(first, personal);
  expect(isUpToDate(told)).toBe(true);
  expect(isUpToDate(applyMessage(told, frame(9, {})))).toBe(false);
  const back = applyMessage(told, welcome('e'));
  expect(isUpToDate(back)).toBe(false);
  expect(isUpToDate(applyMessage(applyMessage(back, frame(5, {})), personal))).toBe(true);
});
