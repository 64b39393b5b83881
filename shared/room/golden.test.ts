import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { View, ViewRecord } from '../kernel/records.ts';
import { goldenViews, hashOf, restricted, type Golden, type Views } from '../testing/golden/golden.ts';
import { replay } from '../testing/replay.ts';

/*
 * Logs as older versions wrote them, without contents. A rule may change any day, what was written may not come to mean
 * something else. To add one: `node shared/testing/golden/record-golden.ts NAME`. Never edit or remove an old one: when its
 * test goes red, `evolve` has lost the meaning of an old event.
 */
const folder = new URL('golden/', import.meta.url);
const names = readdirSync(folder);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;
const hands = (view: object) =>
  Object.keys(view)
    .filter((key) => key.startsWith('hand:'))
    .toSorted();

function withSpeakers(
  { recap, ...views }: Views,
  told: (speakers: readonly ViewRecord[]) => readonly unknown[],
): Views {
  const floor = recap?.['floor'] as unknown as { readonly speakers: readonly ViewRecord[] } | undefined;
  if (recap === undefined || floor === undefined) return { ...views, ...(recap === undefined ? {} : { recap }) };
  return {
    ...views,
    recap: { ...recap, floor: { ...floor, speakers: told(floor.speakers) } } as unknown as ViewRecord,
  };
}

/**
 * C3: of a turn without a name the recap once told when it was and how long. What these logs fold to is the same; of the
 * record `recap.floor.speakers` both fields are no longer told, since without contents nobody in them has a name.
 */
const withoutNamelessTimes = (views: Views) =>
  withSpeakers(views, (speakers) =>
    speakers.map((turn) => {
      const { startedAt: _when, seconds: _long, ...rest } = turn;
      return turn['name'] === undefined ? rest : turn;
    }),
  );

/** L8: where a room was opened was once told to everybody as `joinUrl`. */
function withoutOpening({ public: seen, stage, ...views }: Views): Views {
  const told = ({ room, ...others }: View): View => {
    if (room === undefined) return others;
    const { joinUrl: _where, ...rest } = room;
    return { room: rest, ...others };
  };
  return { ...views, public: told(seen), stage: told(stage) };
}

/** C3: turns without a name stood in the order in which they were; now in one that tells nothing of it. */
const inAnyOrder = (views: Views) =>
  withSpeakers(views, (speakers) =>
    speakers.map((turn) => JSON.stringify(turn, Object.keys(turn).toSorted())).toSorted(),
  );

test.each(names)('H7 the log %s folds to what it meant when it was written', (name) => {
  const golden = read(name);
  const now = goldenViews(replay(golden.entries));
  expect(hashOf(golden.views)).toBe(golden.hash);
  const meant = withoutOpening(withoutNamelessTimes(golden.views));
  expect(inAnyOrder(restricted(now, golden.views) as Views)).toEqual(inAnyOrder(meant));
  expect(hands(now.staff)).toEqual(hands(golden.views.staff));
});
