import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isRejection } from '../../shared/kernel/rejection.ts';
import { transportRefusals } from '../../shared/protocol/refusals.ts';
import type { Entry } from '../../shared/room/entry.ts';
import { emptyRoom, evolve, type RoomState } from '../../shared/room/room.ts';
import { exportOf, personalView, publicView, recapOf, staffView, stageView } from '../../shared/room/views.ts';
import { steps, take } from '../../shared/testing/random-room.ts';
import { Scenario } from '../../shared/testing/scenario.ts';
import { encode } from '../room/packet.ts';
import { createStaffStream, createStream } from '../room/stream.ts';
import { notices } from '../transport/sentences.ts';

/*
 * What everybody is told in rooms that are known: a line for each room and audience, with a hash over every byte. Equal
 * lines before and after a change mean that nothing on any wire changed.
 */

/** Where the table is pinned. */
export const proofFile = new URL('../wire-proof.txt', import.meta.url);

const goldenFolder = new URL('../../shared/room/golden/', import.meta.url);
const nobodyAway: ReadonlySet<string> = new Set();
const randomSeed = 7;
const randomRoomsCount = 6;
const runsPerRoomCount = 10;
const snapshotEveryCount = 10;

type Sum = { readonly hash: Hash; packets: number; bytes: number };

function createSums() {
  const sums = new Map<string, Sum>();
  return {
    note(audience: string, bytes: Uint8Array | string) {
      const sum = sums.get(audience) ?? { hash: createHash('sha256'), packets: 0, bytes: 0 };
      sums.set(audience, sum);
      sum.hash.update(bytes);
      sum.packets += 1;
      sum.bytes += Buffer.byteLength(bytes);
    },
    lines: (room: string): readonly string[] =>
      [...sums].map(([audience, { hash, packets, bytes }]) =>
        [
          room.padEnd(16),
          audience.padEnd(15),
          hash.digest('hex').slice(0, 16),
          String(packets).padStart(6),
          String(bytes).padStart(9),
        ].join(' '),
      ),
  };
}

const audiences = ['public', 'stage'] as const;

/** Everything that a node would say while these entries come to be. */
export function proofOf(room: string, entries: readonly Entry[]): readonly string[] {
  const sums = createSums();
  let state: RoomState = emptyRoom;
  const moment = () => ({ revision: state.revision, at: state.at });
  const streams = {
    public: createStream('epoch', publicView(state), moment()),
    stage: createStream('epoch-s', stageView(state), moment()),
  };
  const staff = createStaffStream();
  const people = new Set<string>();
  const personal = (one: string) => sums.note('personal', encode('personal', personalView(state, one)).buffer);
  for (const entry of entries) {
    state = evolve(state, entry);
    const frames = {
      public: streams.public.advance(publicView(state), moment()),
      stage: streams.stage.advance(stageView(state), moment()),
    };
    for (const audience of audiences) {
      for (const { buffer } of frames[audience]) sums.note(audience, buffer);
      if (state.revision % snapshotEveryCount === 0)
        sums.note(`${audience} snapshot`, streams[audience].snapshot().buffer);
    }
    const told = staff.advance(staffView(state, nobodyAway));
    if (told !== undefined) sums.note('staff', told.buffer);
    if (entry.command === undefined) continue;
    people.add(entry.command.participant);
    personal(entry.command.participant);
  }
  for (const one of people) personal(one);
  sums.note('staff whole', staff.whole().buffer);
  sums.note('recap', JSON.stringify(recapOf(state) ?? null));
  sums.note('export', JSON.stringify(exportOf(state)));
  return sums.lines(room);
}

/** Rooms with words in them, and whatever they refused. */
function randomRooms(): { readonly rooms: readonly (readonly Entry[])[]; readonly refusals: readonly string[] } {
  const refusals = new Set<string>();
  const runs = fc.sample(steps, { seed: randomSeed, numRuns: randomRoomsCount * runsPerRoomCount });
  const rooms = Array.from({ length: randomRoomsCount }, (_room, index) => {
    const room = Scenario.open();
    for (const step of runs.slice(index * runsPerRoomCount, (index + 1) * runsPerRoomCount).flat()) {
      take(room, step);
      if (isRejection(room.last)) refusals.add(`${room.last.rejected} ${room.last.message}`);
    }
    return room.entries;
  });
  return { rooms, refusals: [...refusals].toSorted() };
}

/** What the transport says by itself, each sentence once. */
function sentences(): object {
  const said = Object.entries(transportRefusals).map(([name, { says }]) => [name, says] as const);
  return Object.fromEntries(said.filter(([, says], at) => said.findIndex((one) => one[1] === says) === at));
}

/** One line a room and audience, then what is refused, and how: in words. */
export function wireProof(): readonly string[] {
  const golden = readdirSync(goldenFolder).toSorted();
  const random = randomRooms();
  const transport = createSums();
  transport.note('sentences', JSON.stringify({ sentences: sentences(), notices }));
  const refused = createSums();
  for (const refusal of random.refusals) refused.note('refusals', refusal);
  return [
    ...golden.flatMap((name) => {
      const { entries } = JSON.parse(readFileSync(new URL(name, goldenFolder), 'utf8')) as { entries: Entry[] };
      return proofOf(name.replace(/\.json$/u, '').slice(0, 16), entries);
    }),
    ...random.rooms.flatMap((entries, index) => proofOf(`random ${index + 1}`, entries)),
    ...refused.lines('random rooms'),
    ...transport.lines('transport'),
  ];
}
