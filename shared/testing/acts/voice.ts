import { attendee, onPage, Scenario, screen, system, type Who } from '../scenario.ts';

/* Mia's turn by phone, step by step, with Kim waiting behind her and the room's sound on. */

export const mia = attendee('mia');

export function called(topic?: string): Scenario {
  const room = Scenario.open().sound();
  room.raise('mia', topic);
  room.raise('kim');
  return room.next();
}
export const accepted = (topic?: string): Scenario => called(topic).accept('mia', 'phone');
export const onAir = (topic?: string): Scenario => accepted(topic).wait(700).heard();

/** She chooses how to be heard; it may be refused. */
export const by = (room: Scenario, how: string, who: Who = mia): Scenario =>
  room.when(who, { type: 'turn.accept', data: { by: how } });

export const lineOf = (room: Scenario) => room.public['voice']?.['line'];
/** What the last command came to. */
export const eventsOf = (room: Scenario) => ('events' in room.last ? room.last.events : []);
export const typesOf = (room: Scenario) => eventsOf(room).map(({ type }) => type);

const otherScreen = onPage(screen, 'second-screen');

/** Turns by phone with everything that can happen to a voice: for logs that are to hold each event once. */
export function eveningByPhone(room: Scenario): Scenario {
  room.sound().raiseAll('uma', 'vic', 'wim');
  room.speaks('uma').wait(12_000).lost().wait(3_000).heard().wait(8_000);
  room.given(onPage(attendee('uma'), 'second-page'), { type: 'turn.accept', data: { by: 'phone' } });
  room.wait(1_000).heard().wait(5_000).next().wait(1_000).undo().wait(2_000).heard().wait(4_000).end();
  room.speaks('vic').wait(6_000).sound(true, otherScreen).wait(500).heard(otherScreen).wait(2_000).cut();
  room.wait(2_000).accept('vic', 'room').wait(7_000).start().wait(15_000).end();
  room.sound(false, otherScreen).sound();
  room.call('wim').accept('wim', 'phone').start().wait(3_000).lost().wait(60_000).end();
  return room.given(system, { type: 'sound.lose', data: { client: 'tab-of-p-screen' } }).sound();
}
