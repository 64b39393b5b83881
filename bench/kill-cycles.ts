import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteLog } from '../server/log/sqlite/sqlite.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { connect, type Wire } from './support/wire.ts';

const cycles = Number(process.env['CYCLES'] ?? 20);
const people = 40;

type Person = {
  readonly client: string;
  device?: string;
  participant?: string;
  sequence: number;
  wire?: Wire | undefined;
  unsure: boolean;
};

/** Each person does one thing after another; an unanswered command is sent again under its own id. */
async function act(person: Person, acked: Set<string>, running: () => boolean): Promise<void> {
  while (running()) {
    const { wire } = person;
    if (wire === undefined) return;
    if (!person.unsure) person.sequence += 1;
    person.unsure = true;
    const { sequence, client } = person;
    const [type, data] = sequence % 2 === 1 ? ['hand.raise', { topic: `about ${sequence}` }] : ['hand.lower', {}];
    const ack = await Promise.race([wire.command({ client, sequence }, type, data), sleep(400, undefined)]);
    if (ack === undefined) return;
    if (ack.ok) {
      acked.add(`${client}/${sequence}`);
      person.unsure = false;
    } else if (ack.code === 'rate-limited') {
      person.unsure = false;
      await sleep(ack.retryAfterMs ?? 200);
    } else if (ack.code === 'already-raised' || ack.code === 'no-such-item') {
      // One before it was too quick, and so was not done.
      person.unsure = false;
    } else throw new Error(`refused: ${ack.code} ${ack.message}`);
    await sleep(60 + Math.random() * 60);
  }
}

async function arrive(base: string, code: string, person: Person): Promise<void> {
  const known = person.device === undefined ? {} : { device: person.device };
  person.wire = await connect(base, { v: 1, code, ...known }, (name, text) => {
    if (name !== 'welcome') return;
    const [, welcome] = JSON.parse(text.slice(2)) as [string, { device: string; participant: string }];
    person.device = welcome.device;
    person.participant = welcome.participant;
  });
  person.wire.socket.on('error', () => {});
}

export async function benchKillCycles(): Promise<void> {
  const dataDir = newFolder();
  const port = await freePort();
  let server = await startServer(port, dataDir);
  const { code } = await openRoom(server.base);
  const crowd: Person[] = Array.from({ length: people }, (_, i) => ({
    client: `bench-person-${i}`,
    sequence: 0,
    unsure: false,
  }));
  const acked = new Set<string>();
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await Promise.all(crowd.map((person) => arrive(server.base, code, person)));
    let running = true;
    const acting = crowd.map((person) => act(person, acked, () => running));
    await sleep(600 + Math.random() * 600);
    await server.kill('SIGKILL');
    running = false;
    await Promise.all(acting);
    server = await startServer(port, dataDir);
  }
  await Promise.all(crowd.map((person) => arrive(server.base, code, person)));
  let running = true;
  const last = crowd.map((person) => act(person, acked, () => running));
  await sleep(1_000);
  running = false;
  await Promise.all(last);
  for (const { wire } of crowd) wire?.close();
  await server.kill('SIGTERM');

  const log = await openSqliteLog({ dataDir });
  const seen = new Map<string, number>();
  let expected = 1;
  for (const entry of await log.read(code, 1, 1_000_000)) {
    if (entry.revision !== expected++) throw new Error(`a gap before revision ${entry.revision}`);
    if (entry.command === undefined) continue;
    const key = `${entry.command.client}/${entry.command.sequence}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  await log.close();
  const lost = [...acked].filter((key) => !seen.has(key)).length;
  const doubled = [...seen.values()].filter((times) => times > 1).length;
  console.log(
    `${cycles} kill -9 cycles, ${acked.size} acknowledged commands: ${lost} lost, ${doubled} doubled (bound 0 and 0)`,
  );
}
