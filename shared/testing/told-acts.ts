import { ask, moderates } from './question-acts.ts';
import { ana, attendee, type Scenario } from './scenario.ts';

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
