import fc from 'fast-check';
import type { ShowEvent, ShowId, ShowKind } from '../features/shows/events.ts';
import { pick } from './acts/random-room.ts';
import { ana, attendee, Scenario } from './scenario.ts';

/** `several`: options of which one may choose two. */
type Kind = ShowKind | 'several';

/** A show as plainly as it can be kept: who said what last, and what it came to. */
type Plain = {
  readonly kind: Kind;
  readonly reveal: 'live' | 'sealed';
  readonly said: Map<string, readonly string[]>;
  readonly byEye: Map<string, number>;
  state: 'open' | 'closed' | 'revealed';
  showAt?: number;
};

const kinds = ['hands', 'options', 'scale', 'words', 'several'] as const;
const choices: { readonly [kind in Kind]: readonly unknown[] } = {
  hands: [true, false],
  options: [0, 1, 2],
  several: [[0], [1, 2], [2, 0], 1],
  scale: [1, 2, 3, 4, 5],
  words: [['ant'], ['BEE', 'ant'], ['bee', 'cow', 'Cow'], ['dog', 'ant', 'eel']],
};

const step = fc.record({
  act: fc.constantFrom(
    'open',
    'prepare',
    'move',
    'change',
    'remove',
    'open-prepared',
    'answer',
    'answer',
    'answer',
    'answer',
    'answer',
    'count',
    'close',
    'reveal',
    'wait',
    'end',
  ),
  who: fc.nat(12),
  show: fc.nat(4),
  choice: fc.nat(20),
});
export const showSteps = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });
export type ShowStep = typeof step extends fc.Arbitrary<infer One> ? One : never;

const offered: { readonly [kind in Kind]: readonly unknown[] } = { ...choices, words: [], several: [0, 1, 2] };
const asKeys = (choice: unknown) => [
  ...new Set((Array.isArray(choice) ? choice : [choice]).map((one) => String(one).toLowerCase())),
];

function plainTally({ kind, said }: Plain): Readonly<Record<string, number>> {
  const none = offered[kind].map((choice) => [String(choice), 0] as const);
  const tally: Record<string, number> = Object.fromEntries(none);
  for (const list of said.values()) for (const choice of list) tally[choice] = (tally[choice] ?? 0) + 1;
  return tally;
}

/** Of a scale: all steps that were given, one by one, once there are five. */
function plainMean({ kind, said, byEye }: Plain): { readonly mean?: number } {
  if (kind !== 'scale') return {};
  const counted = [...byEye].flatMap(([given, count]) => Array.from({ length: count }, () => Number(given)));
  const steps = [...[...said.values()].flat().map(Number), ...counted];
  return steps.length < 5 ? {} : { mean: steps.reduce((sum, one) => sum + one, 0) / steps.length };
}

/** Whether the plain lists below know what it does; what does not has tests of its own. */
const isModelled: { readonly [Type in ShowEvent['type']]: boolean } = {
  'show.opened': true,
  'show.prepared': true,
  'show.moved': true,
  'show.removed': true,
  'show.answered': true,
  'show.counted': true,
  'show.closed': true,
  'show.reveal-agreed': true,
  'show.revealed': true,
  'show.words-approved': false,
  'show.word-hidden': false,
};
const isUnknown = ({ type }: { readonly type: string }) =>
  type.startsWith('show.') && isModelled[type as ShowEvent['type']] !== true;

/** A room with shows of hands, and beside it the same kept as plain lists. */
export class ReferenceShows {
  readonly room = Scenario.open();
  readonly shows = new Map<ShowId, Plain>();
  /** What is still to be asked, in order. */
  readonly prepared: { readonly id: ShowId; kind: Kind; reveal: 'live' | 'sealed' }[] = [];

  private all(state: Plain['state']): readonly Plain[] {
    return [...this.shows.values()].filter((show) => show.state === state);
  }

  private asked({ choice, who }: ShowStep) {
    const kind = pick(kinds, choice) ?? 'hands';
    const reveal = who % 2 === 0 ? 'live' : 'sealed';
    const most = kind === 'several' ? { most: 2 } : {};
    const options = kind === 'options' || kind === 'several' ? { options: ['a', 'b', 'c'], ...most } : {};
    return {
      kind,
      reveal,
      data: { prompt: 'Well?', kind: kind === 'several' ? 'options' : kind, reveal, ...options },
    } as const;
  }

  private opens(data: object, asked: Pick<Plain, 'kind' | 'reveal'>): string | undefined {
    this.room.when(ana, { type: 'show.open', data });
    const expected = this.all('open').length < 3 ? undefined : 'not-allowed';
    const [event] = 'events' in this.room.last ? (this.room.last.events as readonly ShowEvent[]) : [];
    const { kind, reveal } = asked;
    if (event?.type === 'show.opened')
      this.shows.set(event.show, { kind, reveal, said: new Map(), byEye: new Map(), state: 'open' });
    return expected;
  }

  private open(one: ShowStep): string | undefined {
    const { data, ...asked } = this.asked(one);
    return this.opens(data, asked);
  }

  /** Puts one before another of those that are prepared, or last. */
  private put(show: ReferenceShows['prepared'][number], before: ShowId | undefined): void {
    const at = this.prepared.findIndex(({ id }) => id === before);
    this.prepared.splice(at === -1 ? this.prepared.length : at, 0, show);
  }

  private prepare(one: ShowStep): undefined {
    const { data, kind, reveal } = this.asked(one);
    const next = one.show === 0 ? undefined : pick(this.prepared, one.who)?.id;
    const before = next === undefined ? {} : { before: next };
    this.room.when(ana, { type: 'show.prepare', data: { ...data, ...before } });
    const [event] = 'events' in this.room.last ? (this.room.last.events as readonly ShowEvent[]) : [];
    if (event?.type === 'show.prepared') this.put({ id: event.show, kind, reveal }, next);
  }

  /** What was prepared is moved, changed, removed or opened; or was it, and two moderators do the same. */
  private later(taken: ShowStep): string | undefined {
    const { act, who, show, choice } = taken;
    const one = pick(this.prepared, who);
    if (one === undefined) {
      const [opened] = this.shows.keys();
      this.room.when(ana, { type: act === 'remove' ? 'show.remove' : 'show.open', data: { showId: opened ?? 'none' } });
      return opened === undefined ? 'no-such-item' : 'stale';
    }
    if (act === 'open-prepared') {
      const refused = this.opens({ showId: one.id }, one);
      if (refused === undefined) this.prepared.splice(this.prepared.indexOf(one), 1);
      return refused;
    }
    if (act === 'change') return this.change(one, taken);
    const next = show === 0 ? undefined : pick(this.prepared, choice)?.id;
    const before = next === undefined ? {} : { before: next };
    if (act === 'remove') this.room.when(ana, { type: 'show.remove', data: { showId: one.id } });
    else this.room.when(ana, { type: 'show.prepare', data: { showId: one.id, ...before } });
    if (act === 'move' && next === one.id) return undefined;
    this.prepared.splice(this.prepared.indexOf(one), 1);
    if (act === 'move') this.put(one, next);
    return undefined;
  }

  /** Other words for one that is prepared: it stays where it is, or goes before another one. */
  private change(one: ReferenceShows['prepared'][number], taken: ShowStep): undefined {
    const { data, kind, reveal } = this.asked(taken);
    const next = taken.show === 0 ? undefined : pick(this.prepared, taken.choice)?.id;
    const before = next === undefined ? {} : { before: next };
    this.room.when(ana, { type: 'show.prepare', data: { ...data, ...before, showId: one.id } });
    Object.assign(one, { kind, reveal });
    if (next === undefined || next === one.id) return;
    this.prepared.splice(this.prepared.indexOf(one), 1);
    this.put(one, next);
  }

  private answer(showId: ShowId, show: Plain, { who, choice }: ShowStep): string | undefined {
    const said = pick(choices[show.kind], choice);
    this.room.when(attendee(`p${who}`), { type: 'show.answer', data: { showId, choice: said } });
    if (show.state !== 'open') return 'show-closed';
    show.said.set(`p${who}`, asKeys(said));
    return undefined;
  }

  private count(showId: ShowId, show: Plain, { who, choice: at }: ShowStep): string | undefined {
    const said = pick(choices[show.kind], at);
    const choice: unknown = Array.isArray(said) ? said[0] : said;
    this.room.when(ana, { type: 'show.count', data: { showId, choice, count: who } });
    if (show.state === 'revealed') return 'show-closed';
    show.byEye.set(asKeys(choice)[0] ?? '', who);
    return undefined;
  }

  private close(showId: ShowId, show: Plain): undefined {
    this.room.when(ana, { type: 'show.close', data: { showId } });
    if (show.state === 'open') show.state = 'closed';
  }

  private reveal(showId: ShowId, show: Plain): string | undefined {
    this.room.when(ana, { type: 'show.reveal', data: { showId } });
    if (show.reveal === 'live') return 'not-allowed';
    if (show.state === 'open') show.state = 'closed';
    if (show.state === 'closed') show.showAt ??= this.room.now + 600;
    return undefined;
  }

  private act(one: ShowStep): string | undefined {
    const [id, show] = [...this.shows].at(-1 - (one.show % Math.max(1, this.shows.size))) ?? [];
    if (one.act === 'open') return this.open(one);
    if (one.act === 'prepare') return this.prepare(one);
    if (['move', 'change', 'remove', 'open-prepared'].includes(one.act)) return this.later(one);
    if (one.act === 'wait') this.room.wait(one.choice * 40);
    if (one.act === 'end' && one.who === 0) {
      this.room.phase('ended').phase('live');
      for (const each of this.all('open')) each.state = 'closed';
    }
    if (id === undefined || show === undefined) return undefined;
    if (one.act === 'answer') return this.answer(id, show, one);
    if (one.act === 'count') return this.count(id, show, one);
    if (one.act === 'close') return this.close(id, show);
    return one.act === 'reveal' ? this.reveal(id, show) : undefined;
  }

  /** Does one step, and says with which code the room refused it and with which it ought to have. */
  take(one: ShowStep): { readonly refused: string | undefined; readonly expected: string | undefined } {
    this.room.last = { events: [] };
    const expected = this.act(one);
    const { refused } = this.room;
    for (const _each of this.shows) this.room.due();
    const unknown = this.room.entries.at(-1)?.events.find(isUnknown);
    if (unknown !== undefined) throw new Error(`The plain lists do not know what ${unknown.type} does.`);
    for (const show of this.all('closed'))
      if (show.showAt !== undefined && show.showAt <= this.room.now) show.state = 'revealed';
    return { refused, expected };
  }

  /** What everybody ought to see of a show, as far as it changes. */
  expected(show: Plain): object {
    const isTold = show.reveal === 'live' || show.state === 'revealed';
    const byEye = [...show.byEye].filter(([, count]) => count > 0);
    return {
      state: show.state,
      answered: show.said.size,
      ...(show.showAt === undefined ? {} : { showAt: show.showAt }),
      ...(isTold ? { tally: plainTally(show) } : {}),
      ...(isTold && byEye.length > 0 ? { counted: Object.fromEntries(byEye) } : {}),
      ...(isTold ? plainMean(show) : {}),
    };
  }

  /** The open shows that somebody answered. */
  answeredBy(name: string): readonly ShowId[] {
    return [...this.shows].flatMap(([id, { state, said }]) => (state === 'open' && said.has(name) ? [id] : []));
  }
}
