import { isRejection, type Rejection } from '../kernel/rejection.ts';
import { asDeclared } from './declared-refusals.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Facts } from '../kernel/facts.ts';
import { limits } from '../kernel/limits.ts';
import { remember } from '../kernel/remember.ts';
import type { View, ViewRecord } from '../kernel/records.ts';
import type { Entry } from '../room/entry.ts';
import { factsOf } from '../room/facts.ts';
import type { Command } from '../room/features.ts';
import { decide, emptyRoom, evolve, type Decided, type RoomState } from '../room/room.ts';
import { needsOf } from '../room/needs.ts';
import { personalView } from '../room/views.ts';
import { publicView, speakerView, staffView, stageView } from './views.ts';
import { orderOf } from './order-of.ts';

/** Without a `client` it is the one page that everybody has. */
export type Who = Actor;
/** What the server is reached by, and may be told to whoever asks. */
export const ownHosts = ['192.168.1.5', 'hall.test'];

type Introduction = { readonly introduction?: { readonly name: string } };
export type AnyCommand = Command | { readonly type: string; readonly data: unknown };

export const system: Who = { role: 'system' };
export const host: Who = { participant: 'p-host', role: 'host' };
export const ana: Who = { participant: 'p-ana', role: 'moderator' };
export const ben: Who = { participant: 'p-ben', role: 'moderator' };
export const speaker: Who = { participant: 'p-speaker', role: 'speaker' };
export const screen: Who = { participant: 'p-screen', role: 'stage' };
export const attendee = (name: string): Who => ({ participant: `p-${name}`, role: 'attendee' });

/** The same person on another page of theirs. */
export const onPage = (who: Who, client: string): Who => ({ ...who, client });
const onTheirPage = (who: Who): Who =>
  who.participant === undefined ? who : { client: `tab-of-${who.participant}`, ...who };

/* A test looks at the same room again and again; only what is made anew is made again. */
const publicOf = remember((state: RoomState) => publicView(state));
const stageOf = remember((state: RoomState) => stageView(state));

export const openedAt = 1_000_000;
const noHash = '0'.repeat(64);

/**
 * A room in memory, driven by commands: `given` (must be accepted), `when` (may be refused), then a look at
 * what it shows. Time stands still until `wait`; ids are counted, so runs are the same every time.
 */
export class Scenario {
  state: RoomState = emptyRoom;
  now = openedAt;
  readonly entries: Entry[] = [];
  readonly away = new Set<string>();
  last: Decided | Rejection = { events: [] };
  /** Types of commands. */
  readonly tried = new Set<string>();
  readonly accepted = new Set<string>();
  private readonly hands = new Map<string, string>();
  private made = 0;

  static open(settings: object = {}, phase: 'doors' | 'live' = 'live'): Scenario {
    const room = new Scenario();
    const links = [{ id: 'l-host', role: 'host', hash: noHash }] as const;
    const data = { code: 'ABCDEF', title: 'A room', settings, links: [...links] };
    room.given(system, { type: 'room.open', data } as Command);
    return phase === 'live' ? room.phase('live') : room;
  }

  /** Sends a command of any shape; what came of it is in `last`. */
  when(who: Who, command: AnyCommand, extra: Introduction = {}): this {
    const ids = Array.from({ length: limits.freshIdsPerCommandCount }, () => `id-${(this.made += 1)}`);
    const actor = onTheirPage(who);
    const { participant, client } = actor;
    const decided = decide(this.state, command, actor, {
      now: this.now,
      ids,
      away: this.away,
      hosts: ownHosts,
      ...extra,
    });
    this.last = decided;
    this.tried.add(command.type);
    if (isRejection(decided)) {
      asDeclared(decided);
      return this;
    }
    this.accepted.add(command.type);
    const sequence = this.state.revision + 1;
    const entry: Entry = {
      revision: this.state.revision + 1,
      at: this.now,
      ...decided,
      ...(participant === undefined || client === undefined ? {} : { command: { participant, client, sequence } }),
    };
    this.entries.push(entry);
    this.state = evolve(this.state, entry);
    return this;
  }

  /** The same, but the command must be accepted. */
  given(who: Who, command: AnyCommand, extra: Introduction = {}): this {
    this.when(who, command, extra);
    if (isRejection(this.last))
      throw new Error(`${command.type} was refused: ${this.last.rejected}: ${this.last.message}`);
    return this;
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** Lets the room act by itself, if its moment has come. */
  due(): this {
    const due = needsOf(this.state).due;
    return due !== undefined && due.at <= this.now ? this.when(system, due.command) : this;
  }

  /* What people do; all of it must be accepted. */

  phase(phase: 'doors' | 'live' | 'break' | 'ended'): this {
    return this.given(host, { type: 'room.phase', data: { phase } });
  }
  set(settings: object): this {
    return this.given(host, { type: 'room.settings', data: settings });
  }
  /** Raises a hand, a second after whatever was before, and returns its id. */
  raise(name: string, topic?: string): string {
    this.wait(1000).given(attendee(name), { type: 'hand.raise', data: topic === undefined ? {} : { topic } });
    return this.hand(name);
  }
  /** A second later, to the last main turn; returns the hand's id. It is called `NAME+` in the queue. */
  followUp(name: string, topic?: string): string {
    return this.beside('follow-up', name, topic);
  }
  /** A point of order, a second later; returns the hand's id. It is called `NAME!` in the queue. */
  order(name: string, topic?: string): string {
    return this.beside('order', name, topic);
  }
  private beside(kind: 'follow-up' | 'order', name: string, topic: string | undefined): string {
    const data = { kind, ...(topic === undefined ? {} : { topic }) };
    this.wait(1000).given(attendee(name), { type: 'hand.raise', data });
    const { followUpOf, orderHandOf } = this.state.features.floor;
    const id = (kind === 'order' ? orderHandOf : followUpOf).get(`p-${name}`);
    if (id === undefined) throw new Error(`${name} has no ${kind}`);
    this.hands.set(`${name}${kind === 'order' ? '!' : '+'}`, id);
    return id;
  }
  /** For somebody without a phone; afterwards the label works like a name. */
  add(label: string, more: { place?: string; topic?: string } = {}): string {
    this.wait(1000).given(ana, { type: 'hand.add', data: { label, ...more } });
    const added = isRejection(this.last) ? undefined : this.last.events.find(({ type }) => type === 'hand.added');
    const id = String((added as { hand?: string } | undefined)?.hand);
    this.hands.set(label, id);
    return id;
  }
  raiseAll(...names: readonly string[]): this {
    for (const name of names) this.raise(name);
    return this;
  }
  next(who: Who = ana): this {
    return this.given(who, { type: 'queue.next', data: {} });
  }
  call(name: string): this {
    return this.given(ana, { type: 'hand.call', data: { handId: this.hand(name) } });
  }
  skip(name: string): this {
    return this.given(ana, { type: 'hand.skip', data: { handId: this.hand(name) } });
  }
  place(name: string, before?: string): this {
    const data = { handId: this.hand(name), ...(before === undefined ? {} : { before: this.hand(before) }) };
    return this.given(ana, { type: 'hand.place', data });
  }
  accept(name: string, by: 'phone' | 'room' | 'read' = 'room'): this {
    return this.given(attendee(name), { type: 'turn.accept', data: { by } });
  }
  /** The screen's page plays the voices from now on. */
  sound(on = true, who = screen): this {
    return this.given(who, { type: 'stage.sound', data: { on } });
  }
  /** What that page says of the voice of the turn on the floor. */
  heard(who = screen): this {
    return this.given(who, { type: 'voice.heard', data: { turnId: this.turnId } });
  }
  lost(who = screen): this {
    return this.given(who, { type: 'voice.lost', data: { turnId: this.turnId } });
  }
  cut(): this {
    return this.given(ana, { type: 'voice.cut', data: {} });
  }
  /** A whole way to being heard: called, accepted by phone, on air. */
  speaks(name: string): this {
    return this.call(name).accept(name, 'phone').heard();
  }
  decline(name: string): this {
    return this.given(attendee(name), { type: 'turn.decline', data: {} });
  }
  lower(name: string): this {
    return this.given(attendee(name), { type: 'hand.lower', data: {} });
  }
  start(): this {
    return this.given(ana, { type: 'turn.start', data: {} });
  }
  end(): this {
    return this.given(ana, { type: 'turn.end', data: {} });
  }
  undo(turnId = this.turnId): this {
    return this.given(ana, { type: 'queue.undo', data: { turnId } });
  }
  /** A whole turn of whoever Next calls. */
  turn(seconds = 30): this {
    return this.next()
      .start()
      .wait(seconds * 1000)
      .end();
  }

  /* What there is to see. */

  /** The newest hand of that name, also when it has gone; `NAME+` and `NAME!` as the queue calls the others. */
  hand(name: string): string {
    const id = this.state.features.floor.handOf.get(`p-${name}`) ?? this.hands.get(name);
    if (id === undefined) throw new Error(`${name} never had a hand`);
    this.hands.set(name, id);
    return id;
  }
  nameOf(id: unknown): string | undefined {
    const { handOf, followUpOf, orderHandOf } = this.state.features.floor;
    for (const [person, hand] of handOf) if (hand === id) return person.slice(2);
    for (const [person, hand] of followUpOf) if (hand === id) return `${person.slice(2)}+`;
    for (const [person, hand] of orderHandOf) if (hand === id) return `${person.slice(2)}!`;
    return [...this.hands].find(([, hand]) => hand === id)?.[0];
  }
  /** All words that the room holds. */
  get words(): readonly string[] {
    return [...this.state.contents.values()].map(({ value }) => value);
  }
  /** What features may know of each other now. */
  get facts(): Facts {
    return factsOf(this.state.features);
  }
  get refused(): string | undefined {
    return isRejection(this.last) ? this.last.rejected : undefined;
  }
  get refusal(): Rejection {
    if (!isRejection(this.last)) throw new Error('it was accepted');
    return this.last;
  }
  get public(): View {
    return publicOf(this.state);
  }
  get stage(): View {
    return stageOf(this.state);
  }
  get staff(): View {
    return staffView(this.state, this.away);
  }
  get speaker(): View {
    return speakerView(this.state);
  }
  of(name: string): ViewRecord {
    return personalView(this.state, `p-${name}`);
  }
  /** Names of those who wait, in the order of the public keys. */
  get queue(): readonly string[] {
    return orderOf(this.public).map((id) => this.nameOf(id) ?? id);
  }
  /** The public record of who has the floor. */
  get floor(): ViewRecord {
    return this.public['now'] ?? {};
  }
  get onFloor(): string | undefined {
    return this.nameOf(this.floor['handId']);
  }
  get onDeck(): string | undefined {
    return this.nameOf(this.public['deck']?.['handId']);
  }
  get turnId(): string {
    return String(this.floor['turnId']);
  }
}
