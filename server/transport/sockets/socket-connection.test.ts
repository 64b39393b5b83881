import type { Socket as NetSocket } from 'node:net';
import { expect, test } from 'vitest';
import { encode, type Packet } from '../../room/packet.ts';
import { createFanOut } from './fan-out.ts';
import { transportLimits } from '../limits.ts';
import { LibraryLine, type Engine } from './library/library-line.ts';
import { createSocketConnection, type SocketConnection } from './socket-connection.ts';

type Fake = {
  readonly connection: SocketConnection;
  /** What went straight to the socket, and what went through the library. */
  readonly straight: Buffer[];
  readonly library: { readonly text: string; readonly frame: Buffer | undefined }[];
  readonly engine: { -readonly [Key in keyof Engine]: Engine[Key] };
  readonly raw: { writableLength: number; writableCorked: number; writable: boolean };
  readonly events: string[];
  readonly clock: { ms: number };
};

function fake(): Fake {
  const [straight, library, events]: [Buffer[], Fake['library'], string[]] = [[], [], []];
  const clock = { ms: 0 };
  const raw = {
    writable: true,
    writableLength: 0,
    writableCorked: 0,
    cork: () => (raw.writableCorked += 1),
    uncork: () => (raw.writableCorked -= 1),
    write: (buffer: Buffer) => void straight.push(buffer),
    destroy: () => void events.push('destroyed'),
  };
  const engine: Fake['engine'] = {
    readyState: 'open',
    upgrading: false,
    writeBuffer: [],
    transport: {
      socket: { readyState: 1, _socket: raw as unknown as NetSocket },
    },
    write: (text, { wsPreEncodedFrame: [frame] }) => void library.push({ text, frame }),
    close: (discard) => void events.push(discard === true ? 'discarded' : 'closed'),
  };
  const connection = createSocketConnection(
    new LibraryLine(engine),
    { participant: 'cleo', role: 'attendee' },
    {
      monotonicMs: () => clock.ms,
      onStale: () => void events.push('stale'),
      onDrained: () => void events.push('drained'),
    },
  );
  return { connection, straight, library, engine, raw, events, clock };
}

const frame = (seq: number, fill = ''): Packet => encode('frame', { seq, fill }, seq);

test('every recipient of a frame gets the same buffer, written straight to its socket', () => {
  const hall = Array.from({ length: 250 }, fake);
  const packet = frame(1);
  const later: (() => void)[] = [];
  const fanOut = createFanOut(100, (run) => later.push(run));
  fanOut.write(
    hall.map(({ connection }) => connection),
    packet,
  );
  expect(hall.filter(({ straight }) => straight.length > 0)).toHaveLength(100);
  for (let run = later.shift(); run !== undefined; run = later.shift()) run();
  for (const { straight, library } of hall) {
    expect(straight).toHaveLength(1);
    expect(straight[0]).toBe(packet.buffer);
    expect(library).toHaveLength(0);
  }
});

test('a message to one goes between the slices of a frame to many', () => {
  const hall = Array.from({ length: 250 }, fake);
  const later: (() => void)[] = [];
  createFanOut(100, (run) => later.push(run)).write(
    hall.map(({ connection }) => connection),
    frame(1),
  );
  const last = hall[249]!;
  last.connection.send(encode('staff', { seq: 1 }));
  for (let run = later.shift(); run !== undefined; run = later.shift()) run();
  expect(last.straight.map((buffer) => buffer.toString('utf8').slice(6, 11))).toEqual(['staff', 'frame']);
});

test('frames of all rooms keep their order for each connection', () => {
  const { connection, straight } = fake();
  const others = Array.from({ length: 150 }, () => fake().connection);
  const later: (() => void)[] = [];
  const fanOut = createFanOut(100, (run) => later.push(run));
  const packets = [frame(1), frame(2), frame(3)];
  for (const packet of packets) fanOut.write([...others, connection], packet);
  for (let run = later.shift(); run !== undefined; run = later.shift()) run();
  expect(straight).toEqual(packets.map(({ buffer }) => buffer));
});

test('a frame that a snapshot already contained is not sent again', () => {
  const { connection, straight } = fake();
  connection.send(encode('snapshot', { seq: 5 }, 5));
  connection.send(frame(5));
  connection.send(frame(6));
  expect(straight).toHaveLength(2);
});

test('what is held together in one piece goes straight to the socket, in its order, until it is let go', () => {
  const { connection, straight, library, engine, raw } = fake();
  const line = new LibraryLine(engine);
  line.hold();
  raw.writableLength = 10;
  const packets = [frame(1), frame(2)];
  packets.forEach((packet) => connection.send(packet));
  expect(straight).toEqual(packets.map(({ buffer }) => buffer));
  line.release();
  connection.send(frame(3));
  expect([straight.length, library.length]).toEqual([2, 1]);
});

test('whatever stands in front of the socket sends a frame through the library, with the same buffer', () => {
  const ways: readonly ((it: Fake) => void)[] = [
    ({ engine }) => (engine.upgrading = true),
    ({ engine }) => (engine.writeBuffer = [{ data: 'x' }]),
    ({ engine }) => (engine.transport = {}),
    ({ raw }) => (raw.writableLength = 10),
    ({ raw }) => (raw.writable = false),
    ({ engine }) =>
      (engine.transport = { ...engine.transport, socket: { ...engine.transport.socket!, readyState: 2 } }),
  ];
  for (const change of ways) {
    const it = fake();
    change(it);
    const packet = frame(1);
    it.connection.send(packet);
    expect(it.straight).toHaveLength(0);
    expect(it.library).toEqual([{ text: '2["frame",{"seq":1,"fill":""}]', frame: packet.buffer }]);
  }
});

test('the buffer is one whole websocket text frame at every size', () => {
  for (const [bytes, header] of [
    [10, 2],
    [1_000, 4],
    [70_000, 10],
  ] as const) {
    const { buffer, text } = frame(1, 'ü'.repeat(bytes / 2));
    const payload = `4${text()}`;
    expect(buffer.subarray(header).toString('utf8')).toBe(payload);
    expect(buffer[0]).toBe(0x81);
    const length = Buffer.byteLength(payload);
    const told = header === 2 ? buffer[1] : header === 4 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
    expect(told).toBe(length);
  }
});

test('a connection that falls behind skips frames and asks for one refresh when it has drained', () => {
  const { connection, straight, library, raw, events } = fake();
  raw.writableLength = transportLimits.staleBytes + 1;
  for (let seq = 1; seq <= 20; seq += 1) connection.send(frame(seq));
  expect(straight.length + library.length).toBe(0);
  expect(events).toEqual(['stale']);
  raw.writableLength = 10;
  connection.check();
  expect(events).toEqual(['stale']);
  raw.writableLength = 0;
  connection.check();
  connection.check();
  expect(events).toEqual(['stale', 'drained']);
  connection.send(frame(21));
  expect(straight).toHaveLength(1);
});

test('many waiting packets make a connection stale as many bytes do', () => {
  const { connection, engine, events } = fake();
  engine.writeBuffer = Array.from({ length: transportLimits.stalePacketsCount + 1 }, () => ({ data: 'x' }));
  connection.send(frame(1));
  expect(events).toEqual(['stale']);
});

test('a connection with too much waiting, or for too long, is given up', () => {
  const tooMuch = fake();
  tooMuch.raw.writableLength = transportLimits.closeBytes + 1;
  tooMuch.connection.send(frame(1));
  tooMuch.connection.check();
  expect(tooMuch.events).toEqual(['stale', 'destroyed', 'discarded']);
  const tooLong = fake();
  tooLong.raw.writableLength = transportLimits.staleBytes + 1;
  tooLong.connection.send(frame(1));
  tooLong.clock.ms = transportLimits.closeStaleMs - 1;
  tooLong.connection.check();
  expect(tooLong.events).toEqual(['stale']);
  tooLong.clock.ms = transportLimits.closeStaleMs + 1;
  tooLong.connection.check();
  expect(tooLong.events).toEqual(['stale', 'destroyed', 'discarded']);
});
