import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ack } from '../shared/wire/server-to-client.ts';
import { freePort, newFolder, openRoom, startServer, type ServerProcess } from './support/server-process.ts';
import { connect, type Wire } from './support/wire.ts';

const answerWithinMs = 3_000;
const options = ['Now', 'Next year', 'Later', 'Never'] as const;

/** Somebody with one phone, or with several tabs of it. */
type Person = { readonly number: number; device?: string; wires: Wire[]; choice: number; acked: boolean };

async function arrive(base: string, code: string, person: Person): Promise<void> {
  const known = person.device === undefined ? {} : { device: person.device };
  const wire = await connect(base, { v: 1, code, ...known }, (name, text) => {
    if (name !== 'welcome') return;
    const [, welcome] = JSON.parse(text.slice(2)) as [string, { device: string }];
    person.device = welcome.device;
  });
  wire.socket.on('error', () => {});
  person.wires.push(wire);
}

async function arriveAll(base: string, code: string, crowd: readonly Person[]): Promise<void> {
  const atOnce = 50;
  for (let at = 0; at < crowd.length; at += atOnce)
    await Promise.all(crowd.slice(at, at + atOnce).map((person) => arrive(base, code, person)));
}

type Moderator = {
  readonly view: { [key: string]: Readonly<Record<string, unknown>> };
  command(type: string, data: object): Promise<Ack>;
};

/** A moderator's program: keeps the public view. */
async function moderate(base: string, code: string, staff: string, client: string): Promise<Moderator> {
  const view: Moderator['view'] = {};
  const wire = await connect(base, { v: 1, code, as: 'moderator', staff }, (name, text) => {
    if (name !== 'frame' && name !== 'snapshot') return;
    const [, body] = JSON.parse(text.slice(2)) as [
      string,
      { view?: Moderator['view']; put?: Moderator['view']; patch?: Moderator['view']; remove?: readonly string[] },
    ];
    Object.assign(view, body.view, body.put);
    for (const [key, fields] of Object.entries(body.patch ?? {})) view[key] = { ...view[key], ...fields };
    for (const key of body.remove ?? []) delete view[key];
  });
  let sequence = 0;
  return { view, command: (type, data) => wire.command({ client, sequence: (sequence += 1) }, type, data) };
}

const must = (ack: Ack | undefined): void => {
  if (ack?.ok !== true) throw new Error(`refused: ${JSON.stringify(ack)}`);
};
const idIn = (view: Moderator['view'], prefix: string): string | undefined =>
  Object.keys(view)
    .find((key) => key.startsWith(prefix))
    ?.slice(prefix.length);
async function until<Value>(read: () => Value | undefined, forMs = 10_000): Promise<Value> {
  const end = performance.now() + forMs;
  for (;;) {
    const value = read();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error('it did not happen in time');
    await sleep(20);
  }
}

export type Hall = {
  server: ServerProcess;
  readonly port: number;
  readonly dataDir: string;
  readonly code: string;
  readonly staff: string;
  readonly crowd: readonly Person[];
};

/** A running server with a room and `people` attendees in it. */
export async function openHall(people: number): Promise<Hall> {
  const dataDir = newFolder();
  const port = await freePort();
  const server = await startServer(port, dataDir);
  const { code, secrets } = await openRoom(server.base);
  const crowd = Array.from({ length: people }, (_, number) => ({
    number,
    wires: [],
    choice: number % 7 === 0 ? 1 : number % 3,
    acked: false,
  }));
  await arriveAll(server.base, code, crowd);
  return { server, port, dataDir, code, staff: secrets['moderator'] ?? '', crowd };
}

export async function closeHall({ crowd, server, dataDir }: Hall): Promise<void> {
  for (const { wires } of crowd) for (const wire of wires) wire.close();
  await server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

export type Stood = { readonly acks: number; readonly right: number; readonly weight: number; readonly tookMs: number };

/** Everybody stands with one question at the same moment, from two connections each. */
export async function standTogether({ server, code, staff, crowd }: Hall): Promise<Stood> {
  const moderator = await moderate(server.base, code, staff, 'moderator-one');
  must(await moderator.command('question.ask', { text: 'Does everybody count once?' }));
  const questionId = await until(() => idIn(moderator.view, 'question:'));
  await arriveAll(server.base, code, crowd);
  const startedAt = performance.now();
  const acks = await Promise.all(
    crowd.flatMap(({ number, wires }) =>
      wires.map((wire, tab) =>
        wire.command({ client: `person-${number}-tab-${tab}`, sequence: 1 }, 'question.stand', { questionId }),
      ),
    ),
  );
  const tookMs = performance.now() - startedAt;
  for (const person of crowd) person.wires.pop()?.close();
  // What a crowd changes is shown once a second.
  await sleep(1_500);
  const order = moderator.view['questions']?.['order'] as readonly string[];
  const weights = moderator.view['weights']?.['w'] as readonly number[];
  const weight = weights[order.indexOf(questionId)] ?? Number.NaN;
  return { acks: acks.length, right: acks.filter(({ ok }) => ok).length, weight, tookMs };
}

/** Sends the answer, and again under the same id after each broken connection, until there is an ack. */
async function answerShow(person: Person, showId: string, sequence: number): Promise<void> {
  const wire = person.wires.at(-1);
  if (wire?.socket.readyState !== 1 || person.acked) return;
  const broken = new Promise<undefined>((resolve) => wire.socket.once('close', () => resolve(undefined)));
  const id = { client: `person-${person.number}-tab-0`, sequence };
  const ack = await Promise.race([wire.command(id, 'show.answer', { showId, choice: person.choice }), broken]);
  if (ack === undefined) return;
  must(ack);
  person.acked = true;
}

export type Shown = {
  readonly acked: number;
  readonly tally: readonly (number | undefined)[];
  readonly wanted: readonly number[];
  readonly tookMs: number;
};

/** A sealed show that everybody answers within 3 s; `killed`: the server is killed in the middle of it. */
export async function showTogether(hall: Hall, killed: boolean): Promise<Shown> {
  const { code, staff, crowd } = hall;
  const client = `moderator-${killed ? 'kill' : 'calm'}`;
  let moderator = await moderate(hall.server.base, code, staff, `${client}-1`);
  must(await moderator.command('show.open', { prompt: 'When?', kind: 'options', options, reveal: 'sealed' }));
  const isOpen = (key: string) => key.startsWith('show:') && moderator.view[key]?.['state'] === 'open';
  const showId = (await until(() => Object.keys(moderator.view).find(isOpen))).slice('show:'.length);
  for (const person of crowd) person.acked = false;
  // An id that was used is answered as it was then: each show needs a fresh one.
  const sequence = killed ? 3 : 2;
  const startedAt = performance.now();
  const answering = Promise.all(
    crowd.map(async (person) => {
      await sleep(Math.random() * answerWithinMs);
      await answerShow(person, showId, sequence);
    }),
  );
  if (killed) {
    await sleep(answerWithinMs / 2);
    await hall.server.kill('SIGKILL');
    hall.server = await startServer(hall.port, hall.dataDir);
    await answering;
    for (const person of crowd) person.wires = [];
    await arriveAll(hall.server.base, code, crowd);
    await Promise.all(crowd.map((person) => answerShow(person, showId, sequence)));
    moderator = await moderate(hall.server.base, code, staff, `${client}-2`);
  } else await answering;
  const tookMs = performance.now() - startedAt;
  must(await moderator.command('show.close', { showId }));
  must(await moderator.command('show.reveal', { showId }));
  const shown = () => moderator.view[`show:${showId}`]?.['tally'] as Readonly<Record<string, number>> | undefined;
  const tally = await until(shown);
  return {
    acked: crowd.filter((person) => person.acked).length,
    tally: options.map((_, option) => tally[option]),
    wanted: options.map((_, option) => crowd.filter(({ choice }) => choice === option).length),
    tookMs,
  };
}

export async function benchAllAtOnce(): Promise<void> {
  const people = Number(process.env['ATTENDEES'] ?? 2_000);
  const hall = await openHall(people);
  const stood = await standTogether(hall);
  console.log(
    `${people} people stood with one question from two connections each: ${stood.right} of ${stood.acks} acks right ` +
      `in ${(stood.tookMs / 1000).toFixed(1)} s, the weight everybody sees is ${stood.weight} (must be ${people})`,
  );
  if (stood.weight !== people || stood.right !== stood.acks) process.exitCode = 1;
  for (const killed of [false, true]) {
    const { acked, tally, wanted, tookMs } = await showTogether(hall, killed);
    const isExact = wanted.every((count, option) => tally[option] === count);
    console.log(
      `a sealed show, ${people} people within 3 s${killed ? ', kill -9 in the middle' : ''}: ${acked} acks right after ` +
        `${(tookMs / 1000).toFixed(1)} s, tally ${tally.join(' ')}, ${isExact ? 'exact' : `WRONG, wanted ${wanted.join(' ')}`}`,
    );
    if (!isExact || acked !== people) process.exitCode = 1;
  }
  await closeHall(hall);
}
