import { closeQueue, goTo, plan } from './agenda.ts';
import { holds, seated } from './held.ts';
import { ask, does, moderates, named } from './questions.ts';
import { ana, attendee, ben, host, openedAt, Scenario, speaker, system } from '../scenario.ts';
import { answer, direct, openShow } from './shows.ts';

/* What rooms seldom come to: with an ordinary evening they have told everything there is to tell. */

const crowd = Array.from({ length: 7 }, (_one, n) => `n${n}`);

/** Whatever a room can be set to, once. */
function settings(): Scenario {
  const room = Scenario.open({ startsAt: openedAt + 60_000, names: 'asked', hands: 'closed' }, 'doors');
  room.given(system, { type: 'room.ahead', data: { aheadMs: 5_000 } }).phase('live');
  room.set({ reactions: 'off', questions: 'screened' }).set({ questions: 'off', topics: 'screened' });
  const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'];
  room.given(ana, { type: 'held-words.set', data: { languages, added: [], allowed: [] } });
  return closeQueue(room, false);
}

/** Nobody was there any more. */
function lapsed(phase: 'doors' | 'live' | 'break'): Scenario {
  const room = Scenario.open({}, phase === 'doors' ? 'doors' : 'live');
  if (phase === 'break') room.phase('break');
  return room.given(system, { type: 'room.lapse', data: {} });
}

/** Every scene, moment and way to show who works here. */
function directed(): Scenario {
  const room = Scenario.open();
  const segments = [{ title: 'Housing', speakers: ['Ada', 'Bo'], minutes: 5 }];
  room.given(host, { type: 'agenda.set', data: { segments } });
  for (const [who, name] of [
    [host, 'Hal'],
    [ana, 'Ana'],
    [ben, 'Ben'],
    [speaker, ''],
  ] as const)
    room.given(who, { type: 'person.name', data: { name } });
  for (const scene of ['pulse', 'thanks', 'welcome', 'recap', 'show'] as const)
    room.given(ana, { type: 'stage.scene', data: { scene, pinned: scene === 'pulse' } });
  room.given(ana, { type: 'stage.blank', data: { on: true } });
  for (const kind of ['applause', 'three-two-one', 'wave', 'quiet'] as const)
    room.wait(60_000).given(host, { type: 'moment.call', data: { kind } });
  const surge = { kind: 'heart', people: 9, here: 10, peak: 4 };
  room.wait(600_000).given(system, { type: 'moment.find', data: surge });
  return room.wait(1_000).given(system, { type: 'moment.measure', data: surge });
}

/** Turns, and hands that end without their owners' doing. */
function turns(): Scenario {
  const room = named(Scenario.open({ orderLane: true }), 'mia');
  room.given(ana, { type: 'person.name', data: { name: 'Ana' } });
  room.given(attendee('mia'), { type: 'person.place', data: { place: 'Row 3' } });
  room.raise('mia', 'Bees');
  room.next().accept('mia', 'read').start().wait(9_000);
  const [follow, order] = [room.followUp('lea', 'And?'), room.order('noa', 'Late')];
  for (const handId of [follow, order]) room.given(ana, { type: 'hand.hide', data: { handId } });
  room.followUp('pia');
  room.raise('noa', 'Also this');
  room.raise('lea', 'And that');
  room.end();
  for (const name of ['noa!', 'lea+']) room.call(name).wait(20_000).due().skip(name);
  room.call('pia+').accept('pia').start().end().set({ orderLane: false });
  moderates(room, 'onstage', ask(room, 'kim'));
  return room.given(ana, { type: 'hand.clear', data: { handId: String(room.floor['handId']) } });
}

/** Parts of an agenda that come and go under those who wait. */
function parts(): Scenario {
  const room = Scenario.open();
  const [first, second, third] = plan(room, 'Housing', 'Traffic', 'Trees');
  goTo(room, first, 'keep').raiseAll('mia', 'kim');
  room.raise('lea', 'Later');
  goTo(room, second, 'keep').raise('mia');
  seated(room, 'lea', 'Row 9');
  goTo(goTo(room, first, 'carry'), third, 'keep');
  const segments = [{ id: third, title: 'Trees', minutes: 10 }];
  return room.given(host, { type: 'agenda.set', data: { segments, hands: 'clear' } });
}

/** A question that many stand with, under a name, on the big screen. */
function weighty(): Scenario {
  const room = named(Scenario.open({ questions: 'screened' }), 'mia');
  const id = ask(room, 'mia', 'Why bees?', { voice: 'read' });
  moderates(room, 'approve', id);
  for (const one of crowd) does(room, one, 'stand', id);
  return moderates(room, 'onstage', id, { read: true });
}

/** Shows of every kind and reveal, with answers of a crowd. */
function shows(): Scenario {
  const room = Scenario.open();
  room.given(ana, { type: 'held-words.set', data: { languages: ['en'], added: ['gurke'], allowed: [] } });
  const kinds = [
    { kind: 'hands', choice: true },
    { kind: 'options', choice: 1, options: ['Tea', 'Coffee'] },
    { kind: 'scale', choice: 4 },
    { kind: 'words', choice: ['bees', 'gurke', 'wasps'] },
  ] as const;
  for (const reveal of ['live', 'sealed'] as const)
    for (const { choice, ...asked } of kinds) {
      const id = openShow(room, { ...asked, reveal });
      for (const one of crowd) answer(room, id, one, choice);
      const counted = typeof choice === 'object' ? 'bees' : choice;
      direct(room.wait(1_000), 'show.count', id, { choice: counted, count: 3 });
      if (asked.kind === 'words' && reveal === 'live') {
        direct(room, 'show.approve', id, { words: ['bees'] });
        direct(room, 'show.hide', id, { word: 'wasps' });
      }
      direct(room, reveal === 'live' ? 'show.close' : 'show.reveal', id);
      room.wait(1_000).due();
      if (asked.kind !== 'words') continue;
      direct(room, 'show.approve', id, { words: ['bees'] });
      direct(room, 'show.hide', id, { word: 'wasps' });
    }
  return room;
}

/** Words that wait for a moderator, wherever they can stand (Q6). */
function waiting(): Scenario {
  const room = holds(Scenario.open({ orderLane: true }), 'gurke');
  room.raise('mia', 'Why?');
  room.next().accept('mia').start();
  room.followUp('lea', 'And a Gurke?');
  room.order('noa', 'No Gurke!');
  moderates(room, 'label', ask(room, 'kim'), { label: 'Gurke' });
  return room.end().call('noa!');
}

export function rareRooms(): readonly Scenario[] {
  return [
    settings(),
    lapsed('doors'),
    lapsed('live'),
    lapsed('break'),
    directed(),
    turns(),
    parts(),
    weighty(),
    shows(),
    waiting(),
  ];
}

/** More hands than phones are told of. */
export function longQueue(length: number): Scenario {
  const room = Scenario.open();
  for (let n = 0; n < length; n += 1) room.raise(`n${n}`);
  return room;
}
