import type { FloorEvent, HandKind } from '../features/floor/events.ts';
import type { Entry } from '../room/entry.ts';
import type { RoomEvent } from '../room/features.ts';

/**
 * The queue recomputed from the log by the plainest reading of the rules, slow and apart from the product:
 * Undo is done by leaving out what it took back, the order by moving names about in a list.
 */
type Known = {
  readonly id: string;
  readonly kind: HandKind;
  readonly follows: string | undefined;
  readonly person: string | undefined;
  readonly raised: readonly number[];
  skips: number;
  sentLast: number | undefined;
  /** Since a call that nobody answered: where it was. */
  missed: { readonly sentLast: number | undefined; readonly before: readonly string[] | undefined } | undefined;
  where: 'waiting' | 'floor' | 'spoken' | 'withdrawn' | 'cleared' | 'lapsed';
};

type Place = readonly [at: number, revision: number, index: number];
type Hears = {
  readonly [Type in FloorEvent['type']]: (event: Extract<FloorEvent, { readonly type: Type }>, stamp: Place) => void;
};

const movesNobody = () => {};
function notModelled({ type }: FloorEvent): never {
  throw new Error(`The model of the queue does not know what ${type} does.`);
}

export class ReferenceQueue {
  readonly hands = new Map<string, Known>();
  readonly turnsOf = new Map<string, number>();
  private readonly answered = new Set<string>();
  private readonly handOfTurn = new Map<string, Known>();
  /** Who is called to ask a question, by the hand made for it and by the turn: never in the queue, but it counts. */
  private readonly asks = new Map<string, string>();
  /** Who stands with a hand. */
  readonly supporters = new Map<string, Set<string>>();
  /** The last main turn that went on air. */
  lastMain: { readonly turn: string; readonly person: string | undefined } | undefined;
  private steppedBack: string[] = [];
  private prefix: readonly string[] = [];
  floor: string | undefined;
  private fair = true;
  /**
   * Not judged, since the rules leave room for taste: placing while somebody who was placed is on the floor or
   * brought back, and a skip of somebody whom an Undo then puts on the floor again.
   */
  judged = true;

  static of(entries: readonly Entry[]): ReferenceQueue {
    const undone = new Set<number>();
    entries.forEach(({ events }, at) => {
      for (const event of events as readonly RoomEvent[]) {
        if (event.type !== 'queue.undone') continue;
        const taken = entries.slice(0, at).findLastIndex((entry) => advances(entry, event.turn));
        undone.add(taken);
      }
    });
    const queue = new ReferenceQueue();
    entries.forEach((entry, at) => queue.add(entry, undone.has(at) ? ['turn.', 'queue.'] : []));
    return queue;
  }

  private add({ events, at, revision }: Entry, leftOut: readonly string[]): void {
    (events as readonly RoomEvent[]).forEach((event, index) => {
      if (!leftOut.some((kind) => event.type.startsWith(kind))) this.hear(event, [at, revision, index]);
    });
  }

  private hear(event: RoomEvent, stamp: Place): void {
    if (event.type === 'room.opened') this.fair = event.settings.order === 'fair';
    if (event.type === 'room.settings-changed' && event.changes.order !== undefined)
      this.fair = event.changes.order === 'fair';
    if (!Object.hasOwn(this.hears, event.type)) return;
    const hears = this.hears[event.type as FloorEvent['type']] as (event: RoomEvent, stamp: Place) => void;
    hears(event, stamp);
  }

  private raises(id: string, stamp: Place, about: Pick<Known, 'kind' | 'follows' | 'person'>): void {
    const fresh = { skips: 0, sentLast: undefined, missed: undefined, where: 'waiting' } as const;
    this.hands.set(id, { id, raised: stamp, ...about, ...fresh });
  }

  private readonly hears: Hears = {
    'hand.raised': ({ hand, participant, kind, follows }, stamp) =>
      this.raises(hand, stamp, { kind, follows, person: participant }),
    'hand.added': ({ hand }, stamp) =>
      this.raises(hand, stamp, { kind: 'speak', follows: undefined, person: undefined }),
    'hand.summoned': ({ hand, participant }) => void this.asks.set(hand, participant),
    'hand.stood': ({ hand, participant }) =>
      void this.supporters.set(hand, new Set(this.supporters.get(hand)).add(participant)),
    'hand.unstood': ({ hand, participant }) => void this.supporters.get(hand)?.delete(participant),
    'hand.withdrawn': ({ hand }) => this.ends(this.hands.get(hand), 'withdrawn'),
    'hand.cleared': ({ hand }) => this.ends(this.hands.get(hand), 'cleared'),
    'hands.cleared': ({ hands }) => hands.forEach((id) => this.ends(this.hands.get(id), 'cleared')),
    'hand.lapsed': ({ hand }) => this.ends(this.hands.get(hand), 'lapsed'),
    'hand.skipped': ({ hand }, [, revision]) => {
      if (this.hands.get(hand)?.where === 'floor') this.judged = false;
      this.skips(this.hands.get(hand), revision);
    },
    'hand.returned': ({ hand }) => this.comesBack(this.hands.get(hand)),
    'hand.placed': ({ hand, prefix }) => this.places(hand, prefix),
    'queue.released': () => this.releases(),
    'queue.undone': () => this.takesBack(),
    'turn.called': ({ turn, hand }) => this.calls(turn, hand),
    'turn.accepted': ({ turn }) => void this.answered.add(turn),
    'turn.opened': ({ turn }) => {
      this.floor = turn;
      this.startsMain(turn);
    },
    'turn.started': ({ turn }) => this.startsMain(turn),
    'turn.ended': (event, [, revision]) => this.turnEnds(event, revision),
    /* They move nobody. */
    'hand.reworded': movesNobody,
    'hand.approved': movesNobody,
    'hand.hidden': movesNobody,
    'queue.advanced': movesNobody,
    'queue.closed': movesNobody,
    'deck.changed': movesNobody,
    'draw.committed': movesNobody,
    'turn.called-again': movesNobody,
    'turn.unanswered': movesNobody,
    'turn.paused': movesNobody,
    'turn.resumed': movesNobody,
    'turn.approved': movesNobody,
    'turn.extended': movesNobody,
    /* What these do has tests of its own. */
    'queue.drawn': notModelled,
    'hands.kept': notModelled,
    'hands.restored': notModelled,
    'hands.promised': notModelled,
  };

  private startsMain(turn: string): void {
    const hand = this.handOfTurn.get(turn);
    if (hand === undefined || hand.kind === 'speak')
      this.lastMain = { turn, person: hand?.person ?? this.asks.get(turn) };
  }

  private ends(hand: Known | undefined, where: Known['where']): void {
    if (hand === undefined) return;
    hand.where = where;
    this.steppedBack = this.steppedBack.filter((id) => id !== hand.id);
    this.prefix = this.prefix.filter((id) => id !== hand.id);
  }

  private skips(hand: Known | undefined, revision: number): void {
    if (hand === undefined) return;
    hand.skips += 1;
    if (hand.skips === 1 && hand.missed === undefined) {
      this.steppedBack.push(hand.id);
      return;
    }
    hand.missed = undefined;
    this.sendsLast(hand, revision);
  }

  private sendsLast(hand: Known, revision: number): void {
    hand.sentLast = revision;
    this.steppedBack = this.steppedBack.filter((id) => id !== hand.id);
    this.prefix = this.prefix.filter((id) => id !== hand.id);
  }

  private misses(hand: Known, revision: number): void {
    const at = this.prefix.indexOf(hand.id);
    hand.missed ??= { sentLast: hand.sentLast, before: at === -1 ? undefined : this.prefix.slice(at + 1) };
    this.sendsLast(hand, revision);
  }

  /** To where it was before nobody answered. */
  private comesBack(hand: Known | undefined): void {
    if (hand?.missed === undefined) return;
    const { sentLast, before } = hand.missed;
    hand.missed = undefined;
    hand.sentLast = sentLast;
    if (before === undefined) return;
    const at = this.prefix.findIndex((id) => before.includes(id));
    this.prefix = this.prefix.toSpliced(at === -1 ? this.prefix.length : at, 0, hand.id);
  }

  private releases(): void {
    this.prefix = [];
    for (const hand of this.hands.values())
      if (hand.missed !== undefined) hand.missed = { ...hand.missed, before: undefined };
  }

  private places(id: string, prefix: readonly string[]): void {
    const hand = this.hands.get(id);
    if (hand !== undefined) Object.assign(hand, { sentLast: undefined, missed: undefined });
    const absent = (one: string) => this.hands.get(one)?.where !== 'waiting';
    if (prefix.some(absent) || this.prefix.some(absent)) this.judged = false;
    this.prefix = prefix;
    this.steppedBack = this.steppedBack.filter((one) => !prefix.includes(one));
  }

  private calls(turn: string, id: string): void {
    const hand = this.hands.get(id);
    const asker = this.asks.get(id);
    if (asker !== undefined) this.asks.set(turn, asker);
    if (hand === undefined) return;
    hand.where = 'floor';
    this.floor = turn;
    this.handOfTurn.set(turn, hand);
    this.steppedBack = hand.kind === 'speak' ? [] : this.steppedBack.filter((one) => one !== id);
  }

  private turnEnds({ turn, end, counted, silent }: Extract<RoomEvent, { type: 'turn.ended' }>, revision: number): void {
    this.floor = undefined;
    const hand = this.handOfTurn.get(turn);
    const asker = this.asks.get(turn);
    if (counted && asker !== undefined) this.turnsOf.set(asker, (this.turnsOf.get(asker) ?? 0) + 1);
    if (hand === undefined) return;
    if (counted && hand.person !== undefined) this.turnsOf.set(hand.person, (this.turnsOf.get(hand.person) ?? 0) + 1);
    if (end === 'spoken' || end === 'withdrawn' || end === 'cleared') return this.ends(hand, end);
    hand.where = 'waiting';
    if (end === 'declined' || this.answered.has(turn)) this.comesBack(hand);
    if (silent === true) this.misses(hand, revision);
    else if (end !== 'returned') this.skips(hand, revision);
  }

  private takesBack(): void {
    if (this.prefix.some((id) => this.hands.get(id)?.where !== 'waiting')) this.judged = false;
  }

  private compare(a: Known, b: Known): number {
    const rank = (hand: Known) => {
      if (this.prefix.includes(hand.id)) return 0;
      if (hand.sentLast !== undefined) return 2;
      return { order: -2, 'follow-up': -1, speak: 1 }[hand.kind];
    };
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (rank(a) === 0) return this.prefix.indexOf(a.id) - this.prefix.indexOf(b.id);
    if (rank(a) === 2) return (a.sentLast ?? 0) - (b.sentLast ?? 0);
    const turns = (hand: Known) =>
      this.fair && hand.kind === 'speak' ? (this.turnsOf.get(hand.person ?? '') ?? 0) : 0;
    const [x, y] = [
      [turns(a), ...a.raised],
      [turns(b), ...b.raised],
    ];
    const differs = x.findIndex((value, i) => value !== y[i]);
    return (x[differs] ?? 0) - (y[differs] ?? 0);
  }

  /** Whether it goes before all main hands: nobody moved it, and it was not skipped. */
  private goesBefore(id: string): boolean {
    const hand = this.hands.get(id);
    const isMoved = this.prefix.includes(id) || this.steppedBack.includes(id) || hand?.sentLast !== undefined;
    return hand !== undefined && hand.kind !== 'speak' && !isMoved;
  }

  /** Everybody who waits, first to last; `deck` is who was said to be next, `displaced` who gave that place up to them. */
  order(deck: string | undefined, displaced: string | undefined): readonly string[] {
    const all = [...this.hands.values()]
      .filter(({ where }) => where === 'waiting')
      .toSorted((a, b) => this.compare(a, b));
    const back = all.filter(({ id }) => this.steppedBack.includes(id));
    const line = all.filter((hand) => !back.includes(hand));
    for (const hand of back.toReversed()) {
      const behind = line.findIndex((other) => !back.includes(other) && this.compare(other, hand) > 0);
      line.splice(behind === -1 ? line.findLastIndex((other) => !back.includes(other)) + 1 : behind + 1, 0, hand);
    }
    const ids = line.map(({ id }) => id);
    if (deck === undefined || !ids.includes(deck)) return ids;
    const others = ids.filter((id) => id !== deck && id !== displaced);
    if (displaced === undefined || !ids.includes(displaced)) return [deck, ...others];
    const before = others.filter((id) => this.goesBefore(id));
    return [deck, ...before, displaced, ...others.filter((id) => !before.includes(id))];
  }
}

function advances({ events }: Entry, turn: string): boolean {
  return (events as readonly RoomEvent[]).some((event) => event.type === 'queue.advanced' && event.turn === turn);
}
