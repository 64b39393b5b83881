import { io } from 'socket.io-client';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { View, ViewRecord } from '../../../shared/kernel/records.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Command } from '../../../shared/room/features.ts';
import { protocolVersion } from '../../../shared/wire/version.ts';
import { secretOf, type Room } from '../room.ts';
import { until } from '../until.ts';

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

/** Somebody without a browser: for the part of a story that a test is not about. */
export type Program = {
  readonly send: <Type extends Command['type']>(type: Type, data: DataOf<Type>) => Promise<Ack>;
  /** The same, where anything but `ok` is a mistake of the test. */
  readonly must: <Type extends Command['type']>(type: Type, data: DataOf<Type>) => Promise<void>;
  /** To the page at the other end of a relay: whether it was handed on, or the code of the refusal. */
  readonly signal: (turn: string, kind: string, data?: unknown) => Promise<string>;
  /** The name that this program signs its commands with. */
  readonly client: string;
  /** Taps on reactions; nobody answers. */
  readonly react: (taps: { readonly [kind: string]: number }) => void;
  readonly view: () => View;
  /** What staff are told beside it. */
  readonly staff: () => View;
  readonly personal: () => ViewRecord;
  /** Its own id, which nobody else may ever receive. */
  readonly participant: () => string;
  /** Everything the server sent, in order. */
  readonly heard: () => readonly Heard[];
  readonly close: () => void;
};

/** One message from the server as text, and when it came (epoch milliseconds). */
export type Heard = { readonly at: number; readonly text: string };

const joinMs = 10_000;
const ackMs = 10_000;
let clientsCount = 0;

type Frame = { readonly put?: View; readonly patch?: View; readonly remove?: readonly string[] };

function applied(view: View, { put = {}, patch = {}, remove = [] }: Frame): View {
  const next: { [key: string]: ViewRecord } = { ...view, ...put };
  for (const [key, fields] of Object.entries(patch)) next[key] = { ...next[key], ...fields };
  for (const key of remove) delete next[key];
  return next;
}

/** Joins by the socket. `name` introduces an attendee or a member of staff. */
export async function join(url: string, room: Room, as: Role, name?: string): Promise<Program> {
  const socket = io(url, {
    forceNew: true,
    transports: ['websocket'],
    auth: {
      v: protocolVersion,
      code: room.code,
      as,
      ...(as === 'attendee' ? {} : { staff: secretOf(room.links[as]) }),
      ...(name === undefined ? {} : { name }),
    },
  });
  let view: View | undefined;
  let staff: View = {};
  let personal: ViewRecord = {};
  let refusal: string | undefined;
  let participant = '';
  const heard: Heard[] = [];
  socket.onAny((message: string, ...body: unknown[]) =>
    heard.push({ at: Date.now(), text: JSON.stringify([message, ...body]) }),
  );
  socket.on('welcome', (welcome: { readonly participant: string }) => (participant = welcome.participant));
  socket.on('snapshot', (snapshot: { readonly view: View }) => (view = snapshot.view));
  socket.on('frame', (frame: Frame) => (view = applied(view ?? {}, frame)));
  socket.on('staff', ({ view: whole, ...changes }: Frame & { readonly view?: View }) => {
    staff = whole ?? applied(staff, changes);
  });
  socket.on('personal', (own: ViewRecord) => (personal = own));
  socket.on('connect_error', (error) => (refusal = error.message));
  await until(
    () => view !== undefined,
    joinMs,
    () => `${as} could not join: ${refusal ?? 'no snapshot'}`,
  );

  clientsCount += 1;
  const client = `program-${process.pid}-${clientsCount}`.padEnd(10, '-');
  let sequence = 0;
  const send: Program['send'] = async (type, data) => {
    sequence += 1;
    return (await socket.timeout(ackMs).emitWithAck('command', { id: { client, sequence }, type, data })) as Ack;
  };
  return {
    client,
    signal: async (turn, kind, data) => {
      const answer = (await socket.timeout(ackMs).emitWithAck('signal', { turn, kind, data })) as Ack;
      return answer.ok ? 'handed on' : answer.code;
    },
    send,
    must: async (type, data) => {
      const ack = await send(type, data);
      if (!ack.ok) throw new Error(`${type} was refused: ${ack.code} ${ack.message}`);
    },
    react: (taps) => socket.emit('react', taps),
    view: () => view ?? {},
    staff: () => staff,
    personal: () => personal,
    participant: () => participant,
    heard: () => heard,
    close: () => socket.disconnect(),
  };
}

/** The id of the question or the show with these words, once somebody's view has it. */
export async function itemOf(someone: Program, kind: 'question' | 'show', words: string): Promise<string> {
  const find = () =>
    Object.entries(someone.view()).find(
      ([key, record]) => key.startsWith(`${kind}:`) && record[kind === 'show' ? 'prompt' : 'text'] === words,
    )?.[0];
  await until(
    () => find() !== undefined,
    joinMs,
    () => `No ${kind} with these words: ${words}`,
  );
  return find()?.slice(kind.length + 1) ?? '';
}

/** The id of somebody's own question, also where nobody else sees it yet. */
export async function ownQuestionOf(someone: Program, words: string): Promise<string> {
  const find = () =>
    ((someone.personal()['questions'] ?? []) as readonly { readonly id: string; readonly text: string }[]).find(
      ({ text }) => text === words,
    )?.id;
  await until(
    () => find() !== undefined,
    joinMs,
    () => `No own question with these words: ${words}`,
  );
  return find() ?? '';
}
