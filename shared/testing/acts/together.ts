import { closeQueue, goTo, plan } from './agenda.ts';
import { ana, attendee, host, system, type Scenario } from '../scenario.ts';

function react(room: Scenario): Scenario {
  const taps = { applause: 40, wow: 9 };
  const peopleBy = { applause: 12, wow: 5 };
  const seconds = [10, 20, 10, 9, 0, 0, 0, 0, 0, 0];
  return room
    .wait(25_000)
    .given(system, { type: 'pulse.sample', data: { from: room.now, seconds, taps, peopleBy, people: 14, here: 30 } })
    .given(system, { type: 'moment.find', data: { kind: 'applause', people: 14, here: 30, peak: 20 } })
    .wait(1_000)
    .given(system, { type: 'moment.measure', data: { kind: 'applause', people: 26, here: 30, peak: 31 } });
}

function callTogether(room: Scenario): Scenario {
  room.wait(10_000).given(host, { type: 'moment.call', data: { kind: 'quiet' } });
  const momentId = Object.keys(room.public)
    .filter((key) => key.startsWith('moment:') && room.public[key]?.['called'] === true)
    .map((key) => key.slice('moment:'.length))
    .at(-1);
  return room.wait(3_000).given(host, { type: 'moment.stop', data: { momentId: momentId ?? '' } });
}

/** A room that reacts, follows up, rises to a point of order, draws, moves through an agenda and closes its queue. */
export function eveningTogether(room: Scenario): Scenario {
  const [first, second] = plan(room, 'Housing', 'Traffic');
  goTo(room.set({ orderLane: true }), first, 'carry').raiseAll('ida', 'jon', 'kim');
  room.raise('leo', 'Who pays for it?');
  room.wait(1_000).next().start();
  for (const name of ['mia', 'nils']) room.followUp(name, `After that, ${name}`);
  room.order('olga', 'We are late');
  callTogether(react(room.next().start().wait(12_000)));
  room.next().start().wait(12_000).next().start().wait(12_000).next().start().wait(12_000).end();
  room.set({ order: 'draw' }).raiseAll('ida', 'mia').given(ana, { type: 'queue.draw', data: {} });
  room
    .next()
    .accept(room.nameOf(room.public['now']?.['handId']) ?? '')
    .start()
    .wait(15_000)
    .end();
  goTo(room, second, 'keep').raise('pia', 'And the trams?');
  room.raise('tom');
  goTo(closeQueue(room, true), first, 'clear');
  room.given(attendee('rui'), { type: 'question.ask', data: { text: 'What comes after?' } });
  room.raise('sam', 'One more thing');
  return closeQueue(room, true).wait(5_000).phase('ended');
}
