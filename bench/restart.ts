import { decide, emptyRoom, evolve, type RawCommand, type RoomState } from '../shared/room/room.ts';
import type { Actor } from '../shared/kernel/actor.ts';
import { limits } from '../shared/kernel/limits.ts';
import type { NewEntry } from '../shared/room/entry.ts';
import { isRejection } from '../shared/kernel/rejection.ts';
import { openSqliteLog } from '../server/log/sqlite/sqlite.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { connect } from './support/wire.ts';

const entriesCount = Number(process.env['ENTRIES'] ?? 100_000);
const people = 500;
/** How many wait at a time; more would only make the filling slower, not the log longer. */
const usualQueue = 60;

/** As long as the real ones. */
const personId = (index: number) => String(index % people).padStart(16, 'p');

/** Appends what a long, busy event would: hands raised with topics, called, spoken, lowered. */
async function fill(dataDir: string, room: string): Promise<void> {
  const log = await openSqliteLog({ dataDir });
  let state: RoomState = emptyRoom;
  for (const entry of await log.read(room, 1, 10)) state = evolve(state, entry);
  let ids = 0;
  let at = state.at;
  let group: NewEntry[] = [];
  const sequences = new Map<string, number>();
  const flush = async () => {
    const done = await log.append(room, state.revision - group.length, group);
    if (done.outcome !== 'appended') throw new Error(done.outcome);
    group = [];
  };
  const send = async (actor: Actor, command: RawCommand) => {
    at += 20;
    const fresh = Array.from({ length: limits.freshIdsPerCommandCount }, () => String((ids += 1)).padStart(16, 'b'));
    const decided = decide(state, command, actor, { now: at, ids: fresh, away: new Set() });
    if (isRejection(decided)) return;
    const participant = actor.participant ?? '';
    const sequence = (sequences.get(participant) ?? 0) + 1;
    sequences.set(participant, sequence);
    const entry: NewEntry = { at, command: { participant, client: `tab-${participant}`, sequence }, ...decided };
    state = evolve(state, { ...entry, revision: state.revision + 1 });
    group.push(entry);
    if (group.length === 1_000) await flush();
  };
  const host: Actor = { participant: 'host', role: 'host' };
  await send(host, { type: 'room.phase', data: { phase: 'live' } });
  for (let turn = 0; state.revision < entriesCount; turn += 1) {
    const person: Actor = { participant: personId(turn), role: 'attendee' };
    await send(person, { type: 'hand.raise', data: { topic: `What about point ${turn}?` } });
    if (turn % 7 === 0)
      await send({ participant: personId(turn * 31), role: 'attendee' }, { type: 'hand.lower', data: {} });
    if (state.features.floor.waiting.size < usualQueue) continue;
    await send(host, { type: 'queue.next', data: {} });
    await send(host, { type: 'turn.start', data: {} });
  }
  if (group.length > 0) await flush();
  await log.close();
  console.log(`filled a room with ${state.revision} entries, ${state.features.floor.waiting.size} hands waiting`);
}

export async function benchRestart(): Promise<void> {
  const dataDir = newFolder();
  const port = await freePort();
  const first = await startServer(port, dataDir);
  const { code } = await openRoom(first.base);
  await first.kill('SIGTERM');
  await fill(dataDir, code);
  const before = await startServer(port, dataDir);
  await (
    await connect(before.base, { v: 1, code })
  ).command({ client: 'bench-before', sequence: 1 }, 'person.place', { place: 'row 1' });
  await before.kill('SIGKILL');

  const runs: number[] = [];
  for (let run = 1; run <= 5; run += 1) {
    const spawnedAt = performance.now();
    const server = await startServer(port, dataDir);
    const wire = await connect(server.base, { v: 1, code });
    const ack = await wire.command({ client: `bench-after-${run}`, sequence: 1 }, 'person.place', { place: 'row 2' });
    runs.push(performance.now() - spawnedAt);
    if (!ack.ok) throw new Error(`refused: ${ack.code}`);
    console.log(
      `restart ${run}: ready after ${server.readyMs.toFixed(0)} ms, first ack after ${runs.at(-1)?.toFixed(0)} ms`,
    );
    wire.close();
    await server.kill('SIGKILL');
  }
  console.log(
    `restart after kill -9 with ${entriesCount} entries: first ack after ${Math.max(...runs).toFixed(0)} ms at worst (bound 2000)`,
  );
}
