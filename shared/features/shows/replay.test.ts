import { expect, test } from 'vitest';
import { replay } from '../../testing/replay.ts';
import { Scenario } from '../../testing/scenario.ts';
import { eveningOfShows, showRecord } from '../../testing/acts/shows.ts';

test('S4 the log folds without any words or answers: what shows came to stands in the events', () => {
  const room = eveningOfShows(Scenario.open());
  const kinds = new Set(room.entries.flatMap(({ events }) => events.map(({ type }) => type)));
  for (const type of [
    'opened',
    'answered',
    'counted',
    'closed',
    'words-approved',
    'word-hidden',
    'reveal-agreed',
    'revealed',
  ])
    expect(kinds).toContain(`show.${type}`);
  const bare = room.entries.map(({ contents: _words, ...entry }) => entry);
  const again = new Scenario();
  again.state = replay(JSON.parse(JSON.stringify(bare)) as typeof room.entries);
  for (const id of again.state.features.shows.order) {
    const { prompt: _gone, options: _erased, tally, ...told } = showRecord(room.public, id);
    const folded = showRecord(again.public, id);
    expect(folded).toMatchObject(told);
    expect(folded).not.toHaveProperty('prompt');
    if (told['kind'] === 'words') expect(folded['tally']).toEqual({});
    else if (told['state'] !== 'open') expect(folded['tally']).toEqual(tally);
  }
});
