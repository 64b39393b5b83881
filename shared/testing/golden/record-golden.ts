/**
 * Writes one more golden log: `node shared/testing/golden/record-golden.ts NAME [SEED]`. Old ones are never written again:
 * rooms that were recorded by older versions must fold to the same for ever.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { replay } from '../replay.ts';
import { goldenViews, hashOf, type Golden } from './golden.ts';
import { eveningOfHeldWords } from '../acts/held.ts';
import { steps, take } from '../acts/random-room.ts';
import { evenings } from '../fixtures.ts';
import { ana, Scenario } from '../scenario.ts';
import { eveningOfStaff, eveningTold } from '../acts/staff.ts';
import { eveningTogether } from '../acts/together.ts';

const [name = '', seed = '1'] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(name)) throw new Error('Give a name in kebab case.');

const room = Scenario.open();
/* An ordinary beginning, then all that can happen, so that the log has every kind of entry, then a random evening. */
room.raiseAll('a', 'b', 'c').add('Rosa');
room.next().accept('a').start().wait(20_000).next().wait(1_000).undo().end().next().decline('b').place('c').next();
room.raise('x');
room.given(ana, { type: 'person.remove', data: { handle: `hand:${room.hand('x')}` } });
room.start().wait(30_000).end();
for (const evening of evenings) evening(room);
room
  .given(ana, { type: 'turn.start', data: { label: 'Somebody' } })
  .wait(9_000)
  .next();
for (const run of fc.sample(steps, { seed: Number(seed), numRuns: 8 })) for (const step of run) take(room, step);
if (room.public['room']?.['phase'] !== 'live') room.phase('live');
room.raiseAll('y', 'z').next();
if (room.public['now']?.['state'] !== 'free') room.phase('break').phase('live');
for (const one of Object.keys(room.staff).filter((key) => key.startsWith('hand:')))
  room.given(ana, { type: 'hand.clear', data: { handId: one.slice('hand:'.length) } });
eveningTogether(eveningOfStaff(eveningOfHeldWords(eveningTold(room))));

/* Without contents: those can be erased, and a log must fold without them. */
const entries = room.entries.map(({ contents: _words, ...entry }) => entry);
const views = goldenViews(replay(entries));
const golden: Golden = { hash: hashOf(views), views, entries };
const lines = `{"hash": ${JSON.stringify(golden.hash)},\n"views": ${JSON.stringify(views)},\n"entries": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
writeFileSync(new URL(`../../room/golden/${name}.json`, import.meta.url), lines, { flag: 'wx' });
