import { ana, host, system, type Scenario } from './scenario.ts';

/** What those do who run a room: their names and links, the screen, and a second call. The floor must be free. */
export function eveningOfStaff(room: Scenario): Scenario {
  room.given(system, { type: 'room.ahead', data: { aheadMs: 5_000 } });
  const link = { id: 'l-more', role: 'moderator', hash: '1'.repeat(64) } as const;
  room.given(system, { type: 'link.issue', data: link }).given(system, { type: 'link.revoke', data: { id: link.id } });
  room.given(host, { type: 'person.name', data: { name: 'Hal' } });
  room.given(ana, { type: 'stage.scene', data: { scene: 'pulse', pinned: true } });
  room.given(ana, { type: 'stage.blank', data: { on: true } }).given(ana, { type: 'stage.blank', data: { on: false } });
  room.given(ana, { type: 'stage.follow', data: {} }).raiseAll('xia');
  room.call('xia').wait(20_000).due().call('xia').accept('xia').start().wait(15_000);
  return room.end();
}
