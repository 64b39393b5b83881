import fc from 'fast-check';
import type { ShowEvent, ShowId, ShowKind } from '../features/shows/events.ts';
import { ana, attendee, Scenario } from './scenario.ts';

/** A show as plainly as it can be kept: who said what last, and what it came to. */
type Plain = {
  readonly kind: ShowKind;
  readonly reveal: 'live' | 'sealed';
  readonly said: Map<string, readonly string[]>;
  readonly byEye: Map<string, number>;
  state: 'open' | 'closed' | 'revealed';
  showAt?: number;
};

const kinds = ['hands', 'options', 'scale', 'words'] as const;
const choices: { readonly [kind in ShowKind]: readonly unknown[] } = {
  hands: [true, false],
  options: [0, 1, 2],
  scale: [1, 2, 3, 4, 5],
  words: [['ant'], ['BEE', 'ant'], ['bee', 'cow', 'Cow'], ['dog', 'ant', 'eel']],
};

const step = fc.record({
  act: fc.constantFrom(
    'open',
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

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
const asKeys = (choice: unknown) => [
  ...new Set((Array.isArray(choice) ? choice : [choice]).map((one) => String(one).toLowerCase())),
];

function plainTally({ kind, said }: Plain): Readonly<Record<string, number>> {
  const none = kind === 'words' ? [] : choices[kind].map((choice) => [String(choice), 0] as const);
  const tally: Record<string, number> = Object.fromEntries(none);
  for (const list of said.values()) for (const choice of list) tally[choice] = (tally[choice] ?? 0) + 1;
  return tally;
}

/** Whether the plain lists below know what it does; what does not has tests of its own. */
const isModelled: { readonly [Type in ShowEvent['type']]: boolean } = {
  'show.opened': true,
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

  private all(state: Plain['state']): readonly Plain[] {
    return [...this.shows.values()].filter((show) => show.state === state);
  }

  private open({ choice, who }: ShowStep): string | undefined {
    const kind = pick(kinds, choice) ?? 'hands';
    const reveal = who % 2 === 0 ? 'live' : 'sealed';
    const options = kind === 'options' ? { options: ['a', 'b', 'c'] } : {};
    this.room.when(ana, { type: 'show.open', data: { prompt: 'Well?', kind, reveal, ...options } });
    const expected = this.all('open').length < 3 ? undefined : 'not-allowed';
    const [event] = 'events' in this.room.last ? (this.room.last.events as readonly ShowEvent[]) : [];
    if (event?.type === 'show.opened')
      this.shows.set(event.show, { kind, reveal, said: new Map(), byEye: new Map(), state: 'open' });
    return expected;
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
    };
  }

  /** The open shows that somebody answered. */
  answeredBy(name: string): readonly ShowId[] {
    return [...this.shows].flatMap(([id, { state, said }]) => (state === 'open' && said.has(name) ? [id] : []));
  }
}
