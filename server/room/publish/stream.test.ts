import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, View } from '../../../shared/kernel/records.ts';
import { apply, diff } from '../../../shared/wire/patch.ts';
import type { Frame, Snapshot } from '../../../shared/wire/server-to-client.ts';
import { emptyRoom } from '../../../shared/room/room.ts';
import { publicView, staffView, stageView } from '../../../shared/testing/views.ts';
import { nodeLimits } from '../limits.ts';
import type { Packet } from '../packet.ts';
import { pieces } from './pieces.ts';
import { createStaffStream, createStream } from './stream.ts';

const bodyOf = <T>(packet: Packet): T => (JSON.parse(packet.text().slice(1)) as [string, T])[1];
const keysOf = ({ put = {}, patch = {}, remove = [] }: Pick<Frame, 'put' | 'patch' | 'remove'>) => [
  ...Object.keys(put),
  ...Object.keys(patch),
  ...remove,
];

/* Letters of one to four bytes, and quotes that JSON doubles; sometimes records beyond a whole frame. */
const text = fc
  .tuple(fc.constantFrom('a', 'ü', '字', '😀', '"', '\n'), fc.integer({ min: 0, max: 900 }))
  .map(([letter, count]) => letter.repeat(count));
const value: fc.Arbitrary<Json> = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(fc.nat(), { maxLength: 60 }));
const view: fc.Arbitrary<View> = fc.dictionary(
  fc.nat(60).map((n) => `hand:${n}`),
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { minKeys: 1, maxKeys: 4 }),
  { maxKeys: 60, size: 'max' },
);

test('I2 the frames of a tick together give the next view, each within the bound or of one record alone', () => {
  let most = 0;
  fc.assert(
    fc.property(fc.array(view, { minLength: 2, maxLength: 4 }), (views) => {
      const stream = createStream('epoch', views[0] ?? {}, { revision: 1, at: 1 });
      let shown = bodyOf<Snapshot>(stream.snapshot());
      for (const [index, next] of views.slice(1).entries()) {
        const change = diff(shown.view, next);
        const frames = stream.advance(next, { revision: index + 2, at: 5 }).map((packet) => {
          expect(bodyOf<Frame>(packet).seq).toBe(packet.seq);
          return bodyOf<Frame>(packet);
        });
        most = Math.max(most, frames.length);
        for (const [place, frame] of frames.entries()) {
          expect(frame.seq).toBe(shown.seq + 1);
          expect(frame.revision).toBe(place === frames.length - 1 ? index + 2 : index + 1);
          const bytes = Buffer.byteLength(JSON.stringify(frame));
          if (bytes > nodeLimits.frameBytes) expect(keysOf(frame)).toHaveLength(1);
          expect(keysOf(frame)).not.toHaveLength(0);
          shown = { ...shown, seq: frame.seq, view: apply(shown.view, frame) };
        }
        expect(shown.view).toEqual(next);
        const keys = frames.flatMap(keysOf);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.toSorted()).toEqual(keysOf(change ?? {}).toSorted());
        expect(stream.seq()).toBe(shown.seq);
        expect(bodyOf<Snapshot>(stream.snapshot())).toMatchObject({ seq: shown.seq, view: next });
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(most).toBeGreaterThan(3);
});

test('I2 a frame is filled to its last byte before another one begins', () => {
  const put = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`hand:${n}`, { text: 'x'.repeat(100) }]));
  const nothing = { seq: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER, at: Number.MAX_SAFE_INTEGER };
  const overheadBytes = JSON.stringify({ ...nothing, put: {}, patch: {}, remove: [] }).length;
  // With its colon and its comma.
  const recordBytes = JSON.stringify('hand:0').length + 2 + JSON.stringify(put['hand:0']).length;
  const sizes = (bytes: number) =>
    pieces({ put }, overheadBytes + bytes).map((piece) => Object.keys(piece.put ?? {}).length);
  expect(sizes(3 * recordBytes)).toEqual([3, 3]);
  expect(sizes(3 * recordBytes - 1)).toEqual([2, 2, 2]);
});

test('I2 a small change is one frame, and pieces are as few as they can be', () => {
  const put = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`hand:${n}`, { topic: 'x'.repeat(280) }]));
  expect(pieces({ put: { 'hand:1': { a: 1 } }, remove: ['hand:2'] })).toEqual([
    { put: { 'hand:1': { a: 1 } }, remove: ['hand:2'] },
  ]);
  // About 300 bytes each, so 26 in a frame.
  expect(pieces({ put })).toHaveLength(4);
  const patch = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`q:${n}`, { w: n }]));
  const tiny = pieces({ patch, remove: Object.keys(patch).map((key) => `${key}-gone`) });
  for (const change of tiny) {
    const frame = { seq: 1, revision: 1, at: 1, ...change };
    expect(JSON.stringify(frame).length).toBeLessThanOrEqual(nodeLimits.frameBytes);
  }
  expect(tiny.length).toBeLessThanOrEqual(Math.ceil(JSON.stringify(tiny).length / (nodeLimits.frameBytes - 150)));
});

test('I2 whoever resumes between the frames of one tick gets the rest of them', () => {
  const stream = createStream('epoch', {}, { revision: 1, at: 1 });
  const next = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`hand:${n}`, { topic: 'x'.repeat(280) }]));
  const frames = stream.advance(next, { revision: 2, at: 1 });
  expect(frames.length).toBeGreaterThan(2);
  for (let seen = 0; seen <= frames.length; seen += 1) expect(stream.since(seen)).toEqual(frames.slice(seen));
  expect(stream.since(frames.length + 1)).toBeUndefined();
});

test('I2 positions that are no longer kept are answered with nothing to resume by', () => {
  const stream = createStream('epoch', {}, { revision: 0, at: 1 });
  for (let n = 1; n <= 3 * nodeLimits.resumableFramesCount; n += 1)
    stream.advance({ now: { n } }, { revision: n, at: 1 });
  const seq = stream.seq();
  expect(stream.since(seq - nodeLimits.resumableFramesCount)).toHaveLength(nodeLimits.resumableFramesCount);
  expect(stream.since(seq - nodeLimits.resumableFramesCount - 1)).toBeUndefined();
});

test('P3 a stream takes its own audience’s view alone', () => {
  const attendees = createStream('epoch', publicView(emptyRoom), { revision: 0, at: 1 });
  const position = { revision: 1, at: 1 };
  expect(attendees.advance(publicView(emptyRoom), position)).toEqual([]);
  // @ts-expect-error -- the staff map on the attendees' wire
  attendees.advance(staffView(emptyRoom, new Set()), position);
  // @ts-expect-error -- the big screen's view on the attendees' wire
  attendees.advance(stageView(emptyRoom), position);
  // @ts-expect-error -- a view of nobody's: any record could be in it
  attendees.advance({} as View, position);
  // @ts-expect-error -- the attendees' view in place of the staff map
  expect(createStaffStream().advance(publicView(emptyRoom))).toBeDefined();
});
