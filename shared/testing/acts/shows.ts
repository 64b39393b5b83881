import type { ShowEvent, ShowId } from '../../features/shows/events.ts';
import { isRejection } from '../../kernel/rejection.ts';
import type { ViewRecord } from '../../kernel/records.ts';
import { ana, attendee, type Scenario } from '../scenario.ts';

export type Asked = {
  readonly prompt?: string;
  readonly kind: 'hands' | 'options' | 'scale' | 'words';
  readonly options?: readonly string[];
  readonly most?: number;
  readonly reveal?: 'live' | 'sealed';
};

/** Opens a show of hands and returns its id. */
export function openShow(room: Scenario, asked: Asked): ShowId {
  room.given(ana, { type: 'show.open', data: { prompt: 'Who is for it?', reveal: 'live', ...asked } });
  const events = isRejection(room.last) ? [] : (room.last.events as readonly ShowEvent[]);
  const opened = events.find(({ type }) => type === 'show.opened');
  return opened?.show ?? '';
}

/** Prepares one, last of all unless `before` another, and returns its id. */
export function prepareShow(room: Scenario, asked: Asked & { readonly before?: ShowId }): ShowId {
  room.given(ana, { type: 'show.prepare', data: { prompt: 'Who is for it?', reveal: 'live', ...asked } });
  const events = isRejection(room.last) ? [] : (room.last.events as readonly ShowEvent[]);
  return events.find(({ type }) => type === 'show.prepared')?.show ?? '';
}

/** Other words for a prepared one. */
export const changePrepared = (room: Scenario, showId: ShowId, asked: Asked): Scenario =>
  room.given(ana, { type: 'show.prepare', data: { prompt: 'Who is for it?', reveal: 'live', ...asked, showId } });

/** Opens a prepared one. */
export const openPrepared = (room: Scenario, showId: ShowId): Scenario =>
  room.given(ana, { type: 'show.open', data: { showId } });

export const answer = (room: Scenario, showId: ShowId, name: string, choice: unknown): Scenario =>
  room.given(attendee(name), { type: 'show.answer', data: { showId, choice } });

export const direct = (
  room: Scenario,
  type: 'show.close' | 'show.remove' | 'show.reveal' | 'show.approve' | 'show.hide' | 'show.count',
  showId: ShowId,
  more: object = {},
): Scenario => room.given(ana, { type, data: { showId, ...more } });

export const showRecord = (view: Readonly<Record<string, ViewRecord>>, showId: ShowId): ViewRecord =>
  view[`show:${showId}`] ?? {};

/** Shows that were prepared, moved, changed, left out and opened; one where people choose several, and one with a mean. */
export function preparedEvening(room: Scenario): Scenario {
  const [first, out] = [prepareShow(room, { kind: 'scale' }), prepareShow(room, { kind: 'hands' })];
  const options = ['Tea', 'Coffee', 'Water'];
  const several = prepareShow(room, { kind: 'options', options, most: 2, before: first });
  room.given(ana, { type: 'show.prepare', data: { showId: several } });
  direct(room, 'show.remove', out);
  changePrepared(room, prepareShow(room, { kind: 'words' }), { kind: 'words', prompt: 'In a word?' });
  prepareShow(room, { kind: 'options', options, reveal: 'sealed' });
  openPrepared(openPrepared(room, several), first);
  for (const [index, name] of ['rhea', 'sven', 'theo', 'ulla', 'vito'].entries()) {
    answer(room, several, name, index % 2 === 0 ? [0, 2] : [1]);
    answer(room, first, name, 1 + index);
  }
  return direct(direct(room, 'show.close', several), 'show.close', first);
}

/** Shows of every kind, with everything that can happen to one: for logs that are to hold each event once. */
export function eveningOfShows(room: Scenario): Scenario {
  const hands = openShow(room, { kind: 'hands' });
  answer(answer(answer(room, hands, 'a', true), hands, 'b', true), hands, 'a', false);
  direct(direct(room, 'show.count', hands, { choice: true, count: 12 }), 'show.close', hands);
  const options = openShow(room, { kind: 'options', options: ['Tea', 'Coffee'], reveal: 'sealed' });
  answer(answer(room, options, 'a', 1), options, 'c', 1);
  direct(room.wait(1_000), 'show.reveal', options);
  room.wait(600).due();
  const words = openShow(room, { kind: 'words' });
  answer(answer(room, words, 'a', ['bees', 'honey']), words, 'b', ['wasps']);
  direct(direct(room, 'show.approve', words, { words: ['bees'] }), 'show.hide', words, { word: 'wasps' });
  direct(room, 'show.close', words);
  answer(room, openShow(room, { kind: 'scale' }), 'b', 4);
  direct(room, 'show.close', openShow(room, { kind: 'scale', reveal: 'sealed' }));
  return room;
}
