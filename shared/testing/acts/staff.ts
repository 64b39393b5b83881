import { ana, attendee, host, ownHosts, system, type Scenario } from '../scenario.ts';
import { ask, moderates } from './questions.ts';

/** What those do who run a room: their names and links, the screen, and a second call. The floor must be free. */
export function eveningOfStaff(room: Scenario): Scenario {
  room.given(system, { type: 'room.ahead', data: { aheadMs: 5_000 } });
  const link = { id: 'l-more', role: 'moderator', hash: '1'.repeat(64), label: 'Desk' } as const;
  const by = { id: 'l-anew', hash: '2'.repeat(64) };
  room.given(system, { type: 'link.issue', data: link });
  room.given(system, { type: 'link.replace', data: { id: link.id, by } });
  room.given(system, { type: 'link.revoke', data: { id: by.id, known: [] } });
  for (const name of [...ownHosts, '']) room.given(host, { type: 'room.address', data: { host: name } });
  room.given(host, { type: 'person.name', data: { name: 'Hal' } });
  room.given(ana, { type: 'stage.scene', data: { scene: 'pulse', pinned: true } });
  room.given(ana, { type: 'stage.blank', data: { on: true } }).given(ana, { type: 'stage.blank', data: { on: false } });
  room.given(ana, { type: 'stage.follow', data: {} }).raiseAll('xia');
  room.call('xia').wait(20_000).due().call('xia').accept('xia').start().wait(15_000);
  return room.end();
}

/** A call that nobody answers, a hand placed and let go, and a question hidden from under others. The floor must be free. */
export function eveningTold(room: Scenario): Scenario {
  room.raiseAll('una', 'vic', 'wim').place('wim', 'vic').call('una').wait(20_000).due().skip('una');
  room.given(attendee('una'), { type: 'hand.back', data: { handId: room.hand('una') } });
  room.given(ana, { type: 'queue.release', data: {} });
  const [rude, good] = [ask(room, 'una', 'Rude?'), ask(room, 'vic', 'Good?')];
  moderates(moderates(room, 'merge', good, { into: rude }), 'hide', rude);
  for (const name of ['una', 'vic', 'wim']) room.given(ana, { type: 'hand.clear', data: { handId: room.hand(name) } });
  return room;
}
