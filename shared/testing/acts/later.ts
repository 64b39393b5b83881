import { ana, openedAt, Scenario } from '../scenario.ts';
import { answer, direct, openShow, preparedEvening } from './shows.ts';

/* Rare rooms of what came later: by themselves, so that whatever is pinned of the others stays. */

/** Words of a room that give way to others, and then to none. */
function reworded(): Scenario {
  const room = Scenario.open({ startsAt: openedAt + 60_000, welcome: 'Sit down.' }, 'doors');
  room.given(ana, { type: 'speaker.tell', data: { text: 'Two minutes' } });
  return room.set({ title: 'Another room', welcome: 'Come in.' }).set({ welcome: '' }).phase('live');
}

/** A scale and several options, of a crowd; live, sealed, and with hands counted by eye. */
function several(): Scenario {
  const room = preparedEvening(Scenario.open());
  const crowd = Array.from({ length: 12 }, (_one, n) => `n${n}`);
  for (const reveal of ['live', 'sealed'] as const) {
    const options = ['Tea', 'Coffee', 'Water', 'Juice'];
    const chosen = openShow(room, { kind: 'options', options, most: 3, reveal });
    const scale = openShow(room, { kind: 'scale', reveal });
    crowd.forEach((name, index) => {
      answer(room, chosen, name, index % 2 === 0 ? [2, 0] : [0, 1]);
      answer(room, scale, name, index % 2 === 0 ? 5 : 2);
    });
    direct(room, 'show.count', scale, { choice: 4, count: 9 });
    for (const id of [chosen, scale]) direct(room, reveal === 'live' ? 'show.close' : 'show.reveal', id);
    room.wait(1_000).due().due();
  }
  return room;
}

/** A break whose end is announced. */
function paused(): Scenario {
  return Scenario.open()
    .phase('break')
    .set({ startsAt: openedAt + 600_000 });
}

export function laterRooms(): readonly Scenario[] {
  return [reworded(), several(), paused()];
}
