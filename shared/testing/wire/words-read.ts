import type { ContentId, Contents } from '../../kernel/contents.ts';
import { registry, type RoomState } from '../../room/room.ts';
import { factsOf } from '../../room/facts.ts';
import { exportOf, personalView } from '../../room/views.ts';
import { publicView, staffView, stageView } from '../views.ts';
import { peopleNames } from '../acts/random-room.ts';

/** Contents that note which of them somebody asked for, there or not. */
function watched(contents: Contents, asked: Set<ContentId>): Contents {
  const get = (id: ContentId) => {
    asked.add(id);
    return contents.get(id);
  };
  return Object.assign(Object.create(contents) as Contents, { get });
}

/** The ids of all words that anybody's view, the export or the recap (of a room that ended now) reads. */
export function idsRead(state: RoomState): ReadonlySet<ContentId> {
  const asked = new Set<ContentId>();
  const room = watchedRoom(state, asked);
  readByOthers(room);
  staffView(room, new Set());
  exportOf(room);
  for (const name of peopleNames) personalView(room, `p-${name}`);
  return asked;
}

/** The same of those that are neither staff nor the words' own writers: phones and speakers, screens, the recap. */
export function idsReadByOthers(state: RoomState): ReadonlySet<ContentId> {
  const asked = new Set<ContentId>();
  readByOthers(watchedRoom(state, asked));
  return asked;
}

const watchedRoom = (state: RoomState, asked: Set<ContentId>): RoomState => ({
  ...state,
  contents: watched(state.contents, asked),
});

function readByOthers(room: RoomState): void {
  publicView(room);
  stageView(room);
  for (const [name, { recap }] of registry)
    recap?.(room.features[name], { contents: room.contents, facts: factsOf(room.features) });
}
