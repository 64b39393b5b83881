import { afterEach, expect, test, vi } from 'vitest';
import { ana, attendee, Scenario } from '../testing/scenario.ts';
import { features } from './features.ts';
import { createViewer } from './views.ts';
import { publicView, staffView, stageView } from '../testing/views.ts';

afterEach(() => vi.restoreAllMocks());

const [lifecycle, floor, people] = [features.lifecycle.views, features.floor.views, features.people.views];

test('what phones and the big screen are told alike is projected once for both', () => {
  const room = Scenario.open();
  const told = vi.spyOn(lifecycle, 'public');
  const [forPhones, forScreens] = [vi.spyOn(floor, 'public'), vi.spyOn(floor, 'stage')];
  const viewer = createViewer();
  const [seen, shown] = [viewer.public(room.state, room.state), viewer.stage(room.state, room.state)];
  expect(told).toHaveBeenCalledTimes(1);
  expect([forPhones.mock.calls.length, forScreens.mock.calls.length]).toEqual([1, 1]);
  expect(shown['room']).toBe(seen['room']);
  expect([seen, shown]).toEqual([publicView(room.state), stageView(room.state)]);
});

test('a feature that nothing happened to is not projected again', () => {
  const room = Scenario.open();
  const counted = [vi.spyOn(lifecycle, 'public'), vi.spyOn(floor, 'public'), vi.spyOn(people, 'staff')];
  const viewer = createViewer();
  const look = () => [viewer.public(room.state, room.state), viewer.staff(room.state, room.state, room.away)] as const;
  const [before, staffBefore] = look();
  const [again, staffAgain] = look();
  expect(again).toBe(before);
  expect(staffAgain).toBe(staffBefore);
  expect(counted.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  room.raise('mia');
  look();
  expect(counted.map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2]);
});

test('words, the paced room and who is away make a view anew', () => {
  const room = Scenario.open();
  const viewer = createViewer({ publicUrl: 'https://plenum.example' });
  room.raise('mia', 'The roof');
  const before = room.state;
  const seen = viewer.public(before, before);
  expect(seen['room']).toHaveProperty('joinUrl', 'https://plenum.example/r/ABCDEF');
  const staff = viewer.staff(before, before, room.away);
  const gone = new Set(['p-mia']);
  expect(viewer.staff(before, before, gone)).toEqual(staffView(before, gone));
  expect(viewer.staff(before, before, gone)).not.toEqual(staff);
  room.given(attendee('lou'), { type: 'hand.stand', data: { handId: room.hand('mia') } });
  expect(viewer.public(room.state, before)).toEqual(
    publicView(room.state, { publicUrl: 'https://plenum.example' }, before),
  );
  expect(viewer.public(room.state, room.state)).not.toEqual(viewer.public(room.state, before));
  room.given(ana, { type: 'person.name', data: { name: 'Ana' } });
  expect(viewer.staff(room.state, room.state, gone)).toEqual(staffView(room.state, gone));
});
