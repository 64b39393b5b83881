import { z } from 'zod';
import type { View } from '../../kernel/records.ts';
import { roles } from '../../kernel/roles.ts';
import type { RecordSchemas } from '../../kernel/wire.ts';
import type { RoomState } from '../../room/room.ts';
import { exportOf, personalView, recapOf } from '../../room/views.ts';
import { publicView, speakerView, staffView, stageView } from '../views.ts';
import { answersTo } from './asked-reads.ts';
import { exportTables, personal, recap, roomReads, views } from './declared-wire.ts';
import { marksOf, noteMarks } from './schema-seen.ts';

/* Everything that a room tells anybody, parsed under the one schema that is declared for it. */

const under = (place: string, schemas: RecordSchemas): readonly (readonly [string, z.ZodType])[] =>
  Object.entries(schemas).map(([key, schema]) => [`${place} ${key}`, schema]);

/** All that is declared, with the path of each. */
const places: ReadonlyMap<string, z.ZodType> = new Map([
  ...under('public', views.public),
  ...under('stage', views.stage),
  ...under('staff', views.staff),
  ...under('speaker', views.speaker),
  ['personal', personal],
  ['recap', recap],
  ...under('read', roomReads),
  ...under('export', exportTables),
]);

/** Of each record, whatever is in it. */
export const allPlaces: readonly string[] = [...places.keys()];
export const allMarks: readonly string[] = [...places].flatMap(([path, schema]) => marksOf(path, schema));

/** What one looks at rooms with; `seen` are the marks of all that was told in them. */
export function createParser() {
  const seen = new Set<string>();
  /* Most records of a view are those of the view before. */
  const known = new Map<string, WeakSet<object>>();

  const parse = (path: string, value: object) => {
    const schema = places.get(path);
    if (schema === undefined) throw new Error(`${path} is not declared: ${JSON.stringify(value)}`);
    const parsed = known.get(path) ?? new WeakSet();
    known.set(path, parsed);
    if (parsed.has(value)) return;
    const result = schema.safeParse(value);
    if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}\nin ${JSON.stringify(value)}`);
    noteMarks(seen, path, schema, value);
    parsed.add(value);
  };
  const view = (audience: keyof typeof views, records: View) => {
    for (const [key, value] of Object.entries(records)) parse(`${audience} ${key.replace(/:.*$/su, ':')}`, value);
  };
  return {
    seen: seen as ReadonlySet<string>,
    view,
    /** All that everybody, and these people, are told in a room. */
    look(state: RoomState, people: Iterable<string>, away: ReadonlySet<string>) {
      const site = state.revision % 2 === 0 ? {} : { publicUrl: 'https://hall.test' };
      view('public', publicView(state, site));
      view('stage', stageView(state, site));
      view('staff', staffView(state, away));
      view('speaker', speakerView(state));
      for (const one of people) parse('personal', personalView(state, one));
    },
    /** What may be asked of it, taken along, and read once it is over. */
    lookBack(state: RoomState) {
      for (const [name, answer] of answersTo(state, [...roles, 'system'], 2)) parse(`read ${name}`, answer);
      for (const [table, rows] of Object.entries(exportOf(state)))
        for (const row of rows) parse(`export ${table}`, row);
      const told = recapOf(state, state.revision % 2 === 0 ? {} : { publicUrl: 'https://hall.test' });
      if (told !== undefined) parse('recap', told);
    },
  };
}
