import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isRejection } from '../../shared/kernel/rejection.ts';
import { transportRefusals } from '../../shared/wire/refusals.ts';
import type { Entry } from '../../shared/room/entry.ts';
import type { SpeakerView } from '../../shared/room/records.ts';
import { emptyRoom, evolve, type RoomState } from '../../shared/room/room.ts';
import { answerTo, exportOf, personalView, recapOf, type Site } from '../../shared/room/views.ts';
import { publicView, speakerView, staffView, stageView } from '../../shared/testing/views.ts';
import { roomReads } from '../../shared/testing/wire/declared-wire.ts';
import { withWords } from '../../shared/testing/golden/made-up-words.ts';
import { steps, take } from '../../shared/testing/acts/random-room.ts';
import { laterRooms } from '../../shared/testing/acts/later.ts';
import { rareRooms } from '../../shared/testing/acts/rare.ts';
import { refusals } from '../../shared/testing/acts/refused.ts';
import { host, Scenario } from '../../shared/testing/scenario.ts';
import { encode } from '../room/packet.ts';
import { createStaffStream, createStream } from '../room/publish/stream.ts';
import { notices } from '../transport/sentences.ts';
import { answers } from './answers-proof.ts';

/*
 * What everybody is told in rooms that are known: a line for each room and audience, with a hash over every byte. Equal
 * lines before and after a change mean that nothing on any wire changed.
 */

/** Where the table is pinned. */
export const proofFile = new URL('../../shared/testing/wire/wire-proof.txt', import.meta.url);

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
type Sums = ReturnType<typeof createSums>;

/** One line over all of these texts. */
function lineOver(room: string, audience: string, texts: readonly string[]): string {
  const sums = createSums();
  for (const text of texts) sums.note(audience, text);
  return sums.lines(room).join('');
}

/** Looks along at all that is told, and at what may be asked in the end. */
export type Look = {
  look(state: RoomState, people: Iterable<string>, away: ReadonlySet<string>): void;
  lookBack(state: RoomState): void;
};
const lookAway: Look = { look: () => {}, lookBack: () => {} };

const audiences = ['public', 'stage'] as const;

function tell(sums: Sums, entries: readonly Entry[], { look, lookBack }: Look, site: Site): void {
  let state: RoomState = emptyRoom;
  const position = () => ({ revision: state.revision, at: state.at });
  const streams = {
    public: createStream('epoch', publicView(state, site), position()),
    stage: createStream('epoch-s', stageView(state, site), position()),
  };
  const staff = createStaffStream();
  const speaker = createStaffStream<SpeakerView>();
  const people = new Set<string>();
  const personal = (one: string) => sums.note('personal', encode('personal', personalView(state, one)).buffer);
  for (const entry of entries) {
    state = evolve(state, entry);
    const frames = {
      public: streams.public.advance(publicView(state, site), position()),
      stage: streams.stage.advance(stageView(state, site), position()),
    };
    for (const audience of audiences) {
      for (const { buffer } of frames[audience]) sums.note(audience, buffer);
      if (state.revision % snapshotEveryCount === 0)
        sums.note(`${audience} snapshot`, streams[audience].snapshot().buffer);
    }
    const told = staff.advance(staffView(state, nobodyAway));
    if (told !== undefined) sums.note('staff', told.buffer);
    const toldSpeaker = speaker.advance(speakerView(state));
    if (toldSpeaker !== undefined) sums.note('speaker', toldSpeaker.buffer);
    const person = entry.command?.participant;
    look(state, person === undefined ? [] : [person], nobodyAway);
    if (person === undefined) continue;
    people.add(person);
    personal(person);
  }
  for (const one of people) personal(one);
  look(state, people, nobodyAway);
  sums.note('staff whole', staff.whole().buffer);
  sums.note('recap', JSON.stringify(recapOf(state, site) ?? null));
  sums.note('export', JSON.stringify(exportOf(state)));
  for (const name of Object.keys(roomReads))
    sums.note('reads', JSON.stringify(answerTo(state, { name, data: {} }, { role: 'host' })));
  lookBack(state);
}

/** Everything that a node would say while these entries come to be, of all these rooms together. */
export function proofOf(
  name: string,
  rooms: readonly (readonly Entry[])[],
  look: Look = lookAway,
  site: Site = {},
): readonly string[] {
  const sums = createSums();
  for (const entries of rooms) tell(sums, entries, look, site);
  return sums.lines(name);
}

/** Golden logs have no words of anybody; they get some. */
const goldenRooms = () =>
  readdirSync(goldenFolder)
    .toSorted()
    .map((name) => {
      const { entries } = JSON.parse(readFileSync(new URL(name, goldenFolder), 'utf8')) as { entries: Entry[] };
      return { name: name.replace(/\.json$/u, '').slice(0, 16), entries: withWords(entries) };
    });

/** Rooms with words in them, and whatever they refused. */
function randomRooms(): { readonly rooms: readonly (readonly Entry[])[]; readonly refused: readonly string[] } {
  const refused = new Set<string>();
  const runs = fc.sample(steps, { seed: randomSeed, numRuns: randomRoomsCount * runsPerRoomCount });
  const rooms = Array.from({ length: randomRoomsCount }, (_room, index) => {
    const room = Scenario.open();
    for (const step of runs.slice(index * runsPerRoomCount, (index + 1) * runsPerRoomCount).flat()) {
      take(room, step);
      if (isRejection(room.last)) refused.add(`${room.last.rejected} ${room.last.message}`);
    }
    return room.entries;
  });
  return { rooms, refused: [...refused].toSorted() };
}

/** What the transport says by itself, each sentence once. */
function sentences(): object {
  const said = Object.entries(transportRefusals).map(([name, { says }]) => [name, says] as const);
  return Object.fromEntries(said.filter(([, says], at) => said.findIndex((one) => one[1] === says) === at));
}

/** They end, so that there is a recap of each. */
const ended = (rooms: readonly Scenario[]) =>
  rooms.map((room) => room.wait(1_000).when(host, { type: 'room.phase', data: { phase: 'ended' } }).entries);

export type Proof = {
  readonly lines: readonly string[];
  /** Code and sentence of whatever was refused. */
  readonly refused: readonly string[];
};

/** One line a room and audience, then what is refused, and how: in words. */
export async function wireProof(look: Look = lookAway): Promise<Proof> {
  const random = randomRooms();
  const ofRooms = refusals();
  const ofServer = await answers();
  const lines = [
    ...goldenRooms().flatMap(({ name, entries }) => proofOf(name, [entries], look)),
    ...random.rooms.flatMap((entries, index) => proofOf(`random ${index + 1}`, [entries], look)),
    ...proofOf('rare rooms', ended(rareRooms()), look, { publicUrl: 'https://hall.test' }),
    ...proofOf('later rooms', ended(laterRooms()), look),
    lineOver('random rooms', 'refusals', random.refused),
    lineOver('every command', 'refusals', ofRooms),
    lineOver('transport', 'sentences', [JSON.stringify({ sentences: sentences(), notices })]),
    lineOver('a served app', 'refusals', ofServer),
  ];
  return { lines, refused: [...random.refused, ...ofRooms, ...ofServer] };
}
