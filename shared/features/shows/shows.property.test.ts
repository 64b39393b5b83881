import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../testing/replay.ts';
import { publicView, staffView, stageView } from '../../testing/views.ts';
import { ReferenceShows, showSteps } from '../../testing/reference-shows.ts';
import { showRecord } from '../../testing/acts/shows.ts';
import { sortedJson } from '../../testing/sorted-json.ts';

const groupOf = (id: string) => id.split('/')[0] ?? '';

test('S1 S2 S3 whatever is answered, changed, counted, closed and revealed: the tally is that of a plain list', () => {
  let closed = 0;
  fc.assert(
    fc.property(showSteps, (steps) => {
      const run = new ReferenceShows();
      for (const one of steps) {
        const { refused, expected } = run.take(one);
        expect(refused).toBe(expected);
        const seen = run.room.public;
        for (const [id, show] of run.shows) {
          /* The oldest are on no screen any more. */
          if (!(`show:${id}` in seen)) continue;
          const { prompt, kind, reveal, options, most, at, ...told } = showRecord(seen, id);
          const isSeveral = show.kind === 'several';
          const asked = { prompt: 'Well?', kind: isSeveral ? 'options' : show.kind, reveal: show.reveal };
          expect({ prompt, kind, reveal, at }).toMatchObject(asked);
          expect(options).toEqual(kind === 'options' ? ['a', 'b', 'c'] : undefined);
          expect(most).toBe(isSeveral ? 2 : undefined);
          expect(told).toEqual(run.expected(show));
        }
        expect(run.room.staff['prepared']?.['order'] ?? []).toEqual(run.prepared.map(({ id }) => id));
        const own = Object.keys(run.room.of('p3')['answers'] ?? {});
        expect(own.toSorted()).toEqual(run.answeredBy('p3').toSorted());
      }
      closed += [...run.shows.values()].filter(({ state, said }) => state !== 'open' && said.size > 0).length;
    }),
    { numRuns: 200 },
  );
  expect(closed).toBeGreaterThan(50);
});

test('S4 a room folded from the log without what was erased is the live room', () => {
  fc.assert(
    fc.property(showSteps, (steps) => {
      const run = new ReferenceShows();
      for (const one of steps) run.take(one);
      const { room } = run;
      const erased = new Set(room.entries.flatMap(({ erases = [] }) => erases));
      const stored = room.entries.map(({ contents = {}, erases: _done, ...entry }) => ({
        ...entry,
        contents: Object.fromEntries(Object.entries(contents).filter(([id]) => !erased.has(groupOf(id)))),
      }));
      const again = replay(JSON.parse(JSON.stringify(stored)) as typeof room.entries);
      expect(publicView(again)).toEqual(room.public);
      expect(stageView(again)).toEqual(room.stage);
      expect(staffView(again, room.away)).toEqual(room.staff);
      expect(sortedJson(again)).toBe(sortedJson(room.state));
      /* What people's own contents are left are answers of shows that are open. */
      const owned = [...room.state.contents].filter(([, { owner }]) => owner !== undefined);
      expect(owned.filter(([id]) => run.shows.get(groupOf(id))?.state !== 'open')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
