import { isRejection } from '../../kernel/rejection.ts';
import { roles } from '../../kernel/roles.ts';
import { decide, emptyRoom, evolve, type RoomState } from '../../room/room.ts';
import { asDeclared } from '../declared-refusals.ts';
import { evenings } from '../fixtures.ts';
import { commands } from '../wire/declared-wire.ts';
import { valuesOf } from '../wire/schema-values.ts';
import { ask, does } from './questions.ts';
import { laterRooms } from './later.ts';
import { rareRooms } from './rare.ts';
import { ana, attendee, host, Scenario, system, type Who } from '../scenario.ts';
import { eveningTogether } from './together.ts';
import { toldOff } from './told-off.ts';

/*
 * Whatever a room can refuse: in rooms of all kinds everybody sends every command there is, with data of all forms that
 * its schema has. A new command needs no line here.
 */

const everyEntries = 30;
const newestIds = 6;
const oldestIds = 4;

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^id-\d+$/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const everybody: readonly Who[] = [
  ...roles.map((role) => ({ participant: `p-${role}`, role, client: `tab-of-p-${role}` })),
  ...['mia', 'kim', 'pia', 'noa'].map((name) => ({ ...attendee(name), client: `tab-of-p-${name}` })),
  { role: 'attendee' },
  system,
];

const freshIds = Array.from({ length: 20 }, (_one, n) => `fresh-${n}`);

function note(refused: Set<string>, answer: object): void {
  if (isRejection(answer)) refused.add(`${asDeclared(answer).rejected} ${answer.message}`);
}

function knock(state: RoomState, at: number, ids: readonly string[], refused: Set<string>): void {
  const context = { now: at, ids: freshIds, away: new Set<string>() };
  for (const [type, { data: schema }] of Object.entries(commands))
    for (const data of valuesOf(schema, ids))
      for (const who of everybody) note(refused, decide(state, { type, data }, who, context));
}

/** Of four people one may not change a question any more, one has asked too much, one is muted and one removed. */
function troubled(): Scenario {
  const room = Scenario.open({ order: 'draw' });
  does(room, 'lea', 'stand', ask(room, 'mia'));
  for (let n = 0; n < 20; n += 1) room.when(attendee('kim'), { type: 'question.ask', data: { text: `Why ${n}?` } });
  const handle = (name: string) => `hand:${room.raise(name)}`;
  room.given(ana, { type: 'person.mute', data: { handle: handle('pia'), on: true } });
  room.given(ana, { type: 'person.remove', data: { handle: handle('noa'), reason: 'Shouts' } });
  return room.given(host, { type: 'moment.call', data: { kind: 'wave' } });
}

const rooms = (): readonly Scenario[] => [
  troubled(),
  ...rareRooms(),
  ...laterRooms(),
  ...[...evenings, eveningTogether].map((evening) => evening(Scenario.open())),
];

/** Code and sentence of each refusal, sorted. */
export function refusals(): readonly string[] {
  const refused = new Set<string>();
  toldOff((answer) => note(refused, answer));
  knock(emptyRoom, 0, ['none'], refused);
  note(refused, decide(emptyRoom, { type: 'no.such', data: {} }, host, { now: 0, ids: freshIds, away: new Set() }));
  for (const { entries } of rooms()) {
    let state = emptyRoom;
    const known: string[] = [];
    entries.forEach((entry, index) => {
      state = evolve(state, entry);
      for (const id of idsIn(entry.events)) if (!known.includes(id)) known.push(id);
      if (index % everyEntries !== 0 && index < entries.length - 1) return;
      knock(
        state,
        entry.at + 500,
        [...known.slice(-newestIds).reverse(), ...known.slice(0, oldestIds), 'none'],
        refused,
      );
    });
  }
  return [...refused].toSorted();
}
