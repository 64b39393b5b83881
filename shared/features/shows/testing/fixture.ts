import { peopleNames, pick, type Sent, type Step } from '../../../testing/acts/random-room.ts';
import {
  answer,
  changePrepared,
  direct,
  eveningOfShows,
  openShow,
  preparedEvening,
  prepareShow,
} from '../../../testing/acts/shows.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { ana, attendee, system, type Scenario } from '../../../testing/scenario.ts';

const choices = { hands: true, options: 1, scale: 4, words: ['bees', 'wasps'] } as const;
const kinds = ['hands', 'options', 'scale', 'words'] as const;

/** Which show a step is about, and of which kind it is, or would be. */
function looked(room: Scenario, { item }: Step<string>) {
  const showId = pick(room.state.features.shows.open, item) ?? 'never-was';
  const kind = kinds.find((one) => one === room.public[`show:${showId}`]?.['kind']);
  return { showId, kind: kind ?? pick(kinds, item) ?? 'hands' };
}

function ofAnyKind(room: Scenario, step: Step<string>): Sent {
  const { showId, kind } = looked(room, step);
  if (room.state.features.shows.open.length > 0) {
    const isSeveral = room.public[`show:${showId}`]?.['most'] !== undefined;
    const choice = isSeveral ? pick([[0, 2], [1], [2, 0]], step.other) : choices[kind];
    return [attendee(pick(peopleNames, step.who) ?? 'a'), 'show.answer', { showId, choice }];
  }
  const asked = { prompt: 'Which?', kind, ...(kind === 'options' ? { options: ['Tea', 'Coffee'] } : {}) };
  return [ana, 'show.open', { ...asked, reveal: step.other % 2 === 0 ? 'live' : 'sealed' }];
}

function directed(room: Scenario, step: Step<string>): Sent {
  const { showId, kind } = looked(room, step);
  const more: { readonly [verb: string]: object } = {
    count: { choice: kind === 'words' ? 'bees' : choices[kind], count: 3 },
    approve: { words: ['bees'] },
    hide: { word: 'wasps' },
  };
  const ofWords = kind === 'words' ? ['approve', 'hide', 'approve', 'hide'] : [];
  const verb = pick(['count', 'reveal', 'close', 'unseal', ...ofWords], step.other) ?? '';
  return [verb === 'unseal' ? system : ana, `show.${verb}`, { showId, ...more[verb] }];
}

const later = [
  { kind: 'options', options: ['Tea', 'Coffee', 'Water'], most: 2 },
  { kind: 'scale' },
  { kind: 'words' },
] as const;

/** Prepares, moves, changes, removes and opens; now and then what was opened already. */
function prepared(room: Scenario, { item, other }: Step<string>): Sent {
  const { prepared: shows, order, open } = room.state.features.shows;
  const ids = [...shows.map(({ id }) => id), ...order.slice(-1)];
  const showId = pick(ids, item) ?? 'never-was';
  const before = other % 3 === 0 ? {} : { before: pick(ids, other) ?? 'never-was' };
  if (shows.length < 2 || other % 5 === 0) {
    const place = shows.length === 0 ? {} : before;
    return [ana, 'show.prepare', { prompt: 'And then?', reveal: 'live', ...pick(later, item), ...place }];
  }
  /* One at a time: a show that is open is what other acts are about. */
  if (open.length === 0) return [ana, 'show.open', { showId }];
  const words = other % 4 === 0 ? { prompt: 'What else?', reveal: 'sealed', ...pick(later, other) } : {};
  return other % 2 === 0 ? [ana, 'show.prepare', { showId, ...words, ...before }] : [ana, 'show.remove', { showId }];
}

const shown = (room: Scenario) => openShow(room, { kind: 'words' });
function gave(room: Scenario) {
  const show = shown(room);
  answer(room, show, 'mia', [canary.toLowerCase()]);
  return show;
}

export const fixture: Fixture = {
  acts: { 'of-any-kind': ofAnyKind, direct: directed, 'direct-again': directed, prepared },
  evening: (room) => preparedEvening(eveningOfShows(room)),
  texts: ['prompt', 'options', 'word'],
  facts: {
    'shows.option-twice': { option: 'Bees' },
    'shows.too-many-open': { max: 3 },
    'shows.too-many-chosen': { max: 2 },
    'shows.too-many-prepared': { max: 30 },
    'shows.too-most': { options: 3 },
    'shows.too-many': { max: 50 },
    'shows.too-many-counted': { max: 60 },
  },
  canaries: {
    'show.open.prompt': [
      (room) => openShow(room, { kind: 'hands', prompt: canary }),
      'public stage staff export recap',
    ],
    'show.open.options[]': [
      (room) => openShow(room, { kind: 'options', options: [canary, 'Tea'] }),
      'public stage staff export recap',
    ],
    'show.prepare.prompt': [
      (room) => changePrepared(room, prepareShow(room, { kind: 'hands' }), { kind: 'hands', prompt: canary }),
      'staff export',
    ],
    'show.prepare.options[]': [
      (room) => prepareShow(room, { kind: 'options', options: [canary, 'Tea'] }),
      'staff export',
    ],
    'show.answer.choice[]': [gave, 'public staff own export'],
    'show.count.choice': [
      (room) => direct(room, 'show.count', shown(room), { choice: canary, count: 3 }),
      'public stage staff export',
    ],
    'show.approve.words[]': [
      (room) => direct(room, 'show.approve', gave(room), { words: [canary.toLowerCase()] }),
      'public stage staff own export',
    ],
    'show.hide.word': [
      (room) => direct(room, 'show.hide', gave(room), { word: canary.toLowerCase() }),
      'staff own export',
    ],
  },
};
