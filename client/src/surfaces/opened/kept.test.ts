import { expect, test, vi } from 'vitest';
import { pageRoles } from '../../../../shared/kernel/roles.ts';
import type { OpenedRoom, RoomLinks } from '../../engine/api.ts';
import { memoryKeyValue } from '../../engine/device.ts';
import { expireOpened, forgetOpened, keepOpened, keptOpened } from './kept.ts';

const links = Object.fromEntries(
  ['join', ...pageRoles].map((link) => [link, `http://hall/r/ABC234/${link}#k=${link}`]),
) as RoomLinks;
const room: OpenedRoom = { code: 'ABC234', title: 'Town hall', links };
const at = 1_000_000;
const hourMs = 3_600_000;

test('A1 a reload finds the links of a room that was just opened, and is told until when', () => {
  const session = memoryKeyValue();
  expect(keepOpened(room, at, session)).toEqual({ room, until: at + hourMs });
  expect(keptOpened(at + hourMs - 1, session)).toEqual({ room, until: at + hourMs });
});

test('A1 after an hour, and once they are saved, nothing of them is left in the browser', () => {
  const session = memoryKeyValue();
  keepOpened(room, at, session);
  expect(keptOpened(at + hourMs, session)).toBeUndefined();
  expect(session.get('plenum.opened')).toBeUndefined();
  keepOpened(room, at, session);
  forgetOpened(session);
  expect(session.get('plenum.opened')).toBeUndefined();
});

test('A1 a clock that was set back keeps them no longer', () => {
  const session = memoryKeyValue();
  keepOpened(room, at, session);
  expect(keptOpened(at - 1, session)).toBeUndefined();
  expect(session.get('plenum.opened')).toBeUndefined();
});

test('A1 what is no opened room is dropped and harms nothing', () => {
  for (const text of ['', '{', 'null', '{"room":{}}', '{"room":{"links":{}},"until":1}']) {
    const session = memoryKeyValue();
    session.set('plenum.opened', text);
    expect(keptOpened(at, session)).toBeUndefined();
    expect(session.get('plenum.opened')).toBeUndefined();
  }
});

test('A1 on whichever page of the tab, they go when their hour is over, and at its start what is over already', () => {
  vi.useFakeTimers({ now: at });
  try {
    const session = memoryKeyValue();
    keepOpened(room, at - 600_000, session);
    expireOpened(session);
    vi.advanceTimersByTime(hourMs - 600_001);
    expect(session.get('plenum.opened')).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(session.get('plenum.opened')).toBeUndefined();
    keepOpened(room, Date.now() - hourMs, session);
    expireOpened(session);
    expect(session.get('plenum.opened')).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
