import { staffRoles } from '../../kernel/roles.ts';
import { peopleNames, pick, randomActs, stepsOf, take, type RandomAct, type Sent, type Step } from './random-room.ts';
import { ana, attendee, host, system, type Scenario } from '../scenario.ts';

/*
 * What the room's own rules seldom meet, so that no property's runs are spent on it: named by the tests that are about
 * all there is. Every command that no other act sends is sent by one of these.
 */
const widerActs = [
  'plan',
  'go',
  'held-words',
  'close-queue',
  'draw',
  'let-label-through',
  'scene',
  'call-together',
  'surge',
  'taps',
  'links',
  'ahead',
  'any-show',
  'direct-show',
] as const;
type WiderStep = Step<(typeof widerActs)[number]>;

function aboutTogether(room: Scenario, act: 'call-together' | 'surge' | 'taps', { item, other }: WiderStep): Sent {
  const isCalled = (key: string) => key.startsWith('moment:') && room.public[key]?.['called'] === true;
  const called = Object.keys(room.public).filter(isCalled).at(-1) ?? 'moment:never-was';
  const surge = { kind: 'applause', people: 14, here: 20, peak: 20 };
  const [seconds, counts] = [Array.from({ length: 10 }, () => 4), { applause: 40 }];
  const sample = { from: room.now, seconds, taps: counts, peopleBy: { applause: 12 }, people: 12, here: 20 };
  switch (act) {
    case 'call-together':
      if (other % 2 === 0) return [host, 'moment.stop', { momentId: called.slice('moment:'.length) }];
      return [host, 'moment.call', { kind: pick(['applause', 'three-two-one', 'wave', 'quiet'], item) }];
    case 'surge':
      return [system, other % 3 === 0 ? 'moment.find' : 'moment.measure', surge];
    case 'taps':
      return [system, 'pulse.sample', sample];
  }
}

const choices = { hands: true, options: 1, scale: 4, words: ['bees', 'wasps'] } as const;
const kinds = ['hands', 'options', 'scale', 'words'] as const;

function aboutShows(room: Scenario, act: 'any-show' | 'direct-show', { who, item, other }: WiderStep): Sent {
  const { open } = room.state.features.shows;
  const showId = pick(open, item) ?? 'never-was';
  const opened = pick(kinds, item) ?? 'hands';
  const options = opened === 'options' ? { options: ['Tea', 'Coffee'] } : {};
  if (act === 'any-show' && open.length === 0)
    return [
      ana,
      'show.open',
      { prompt: 'Which?', kind: opened, ...options, reveal: other % 2 === 0 ? 'live' : 'sealed' },
    ];
  const kind = kinds.find((one) => one === room.public[`show:${showId}`]?.['kind']) ?? opened;
  if (act === 'any-show')
    return [attendee(pick(peopleNames, who) ?? 'a'), 'show.answer', { showId, choice: choices[kind] }];
  const more: { readonly [verb: string]: object } = {
    count: { choice: kind === 'words' ? 'bees' : choices[kind], count: 3 },
    approve: { words: ['bees'] },
    hide: { word: 'wasps' },
  };
  const ofWords = kind === 'words' ? ['approve', 'hide', 'approve', 'hide'] : [];
  const verb = pick(['count', 'reveal', 'close', 'unseal', ...ofWords], other) ?? '';
  return [verb === 'unseal' ? system : ana, `show.${verb}`, { showId, ...more[verb] }];
}

function commandOf(room: Scenario, step: WiderStep): Sent | undefined {
  const { act, item, other } = step;
  const isOn = other % 2 === 0;
  switch (act) {
    case 'plan':
      return [
        host,
        'agenda.set',
        {
          segments: [
            { title: 'Housing', minutes: 5 },
            { title: 'Trees', minutes: 10 },
          ],
        },
      ];
    case 'go': {
      const segments = (room.public['agenda']?.['segments'] ?? []) as unknown as readonly { readonly id: string }[];
      const hands = pick(['keep', 'clear', 'carry'], other);
      return [host, 'agenda.go', { segmentId: pick(segments, item)?.id ?? 'never-was', hands }];
    }
    case 'held-words':
      return [ana, 'held-words.set', { languages: isOn ? ['en'] : [], added: ['somebody'], allowed: [] }];
    case 'close-queue':
      return [host, 'queue.close', { promise: isOn }];
    case 'draw':
      return isOn ? [host, 'room.settings', { order: 'draw' }] : [ana, 'queue.draw', {}];
    case 'let-label-through':
      return [ana, 'turn.approve', {}];
    case 'scene': {
      const scene = pick(['auto', 'welcome', 'queue', 'floor', 'pulse', 'break', 'thanks'], item);
      const sent: readonly Sent[] = [
        [ana, 'stage.scene', { scene, pinned: item % 2 === 0 }],
        [ana, 'stage.follow', {}],
        [ana, 'stage.blank', { on: item % 2 === 0 }],
      ];
      return pick(sent, other);
    }
    case 'links': {
      const link = { id: `link-${item % 6}`, role: pick(staffRoles, other), hash: '0'.repeat(64) };
      return item % 3 === 0 ? [system, 'link.revoke', { id: `link-${other % 6}` }] : [system, 'link.issue', link];
    }
    case 'ahead':
      return [system, 'room.ahead', { aheadMs: 1_000 + other }];
    case 'call-together':
    case 'surge':
    case 'taps':
      return aboutTogether(room, act, step);
    case 'any-show':
    case 'direct-show':
      return aboutShows(room, act, step);
  }
}

type AnyStep = Step<RandomAct | WiderStep['act']>;
const isRandom = (step: AnyStep): step is Step => (randomActs as readonly string[]).includes(step.act);
const isWider = (step: AnyStep): step is WiderStep => !isRandom(step);

/* What only a few moments of a room allow. */
const seldomDone = [
  ...(['accept-by-phone', 'accept-by-phone', 'heard', 'lost', 'lost', 'lost', 'cut', 'cut', 'cut'] as const),
  ...(['direct-show', 'direct-show', 'call-together', 'call-together'] as const),
];

/** Of all acts there are. */
export const anySteps = stepsOf<AnyStep['act']>([...randomActs, ...widerActs, ...widerActs, ...seldomDone], 40);

/** Does one step; what it came to is in `room.last`. */
export function takeAny(room: Scenario, step: AnyStep): void {
  if (isRandom(step)) return take(room, step);
  if (!isWider(step)) return;
  room.wait(step.ms);
  room.last = { events: [] };
  const command = commandOf(room, step);
  if (command !== undefined) room.when(command[0], { type: command[1], data: command[2] });
}
