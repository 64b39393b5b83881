import { peopleNames, pick, type Sent, type Step } from '../../../testing/acts/random-room.ts';
import { answer, direct, eveningOfShows, openShow } from '../../../testing/acts/shows.ts';
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
  if (room.state.features.shows.open.length > 0)
    return [attendee(pick(peopleNames, step.who) ?? 'a'), 'show.answer', { showId, choice: choices[kind] }];
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

const shown = (room: Scenario) => openShow(room, { kind: 'words' });
function gave(room: Scenario) {
  const show = shown(room);
  answer(room, show, 'mia', [canary.toLowerCase()]);
  return show;
}

export const fixture: Fixture = {
  acts: { 'of-any-kind': ofAnyKind, direct: directed, 'direct-again': directed },
  evening: eveningOfShows,
  texts: ['prompt', 'options', 'word'],
  facts: {
    'shows.option-twice': { option: 'Bees' },
    'shows.too-many-open': { max: 3 },
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
