import type { Envelope } from '../../../../shared/wire/client-to-server.ts';
import { wireLimits } from '../../../../shared/wire/limits.ts';
import type { Ack } from '../../../../shared/wire/server-to-client.ts';
import { lateAfterMs } from '../../../../shared/room/late-commands.ts';
import {
  headOf,
  withAdded,
  withFreshSequences,
  withOffers,
  without,
  withReadmitted,
  withTried,
  type About,
  type Kept,
  type KeptCommand,
} from './kept-commands.ts';
import { engineLimits } from '../limits.ts';
import type { Partition } from './partition.ts';
import { engineTexts } from '#texts/engine';

export type CommandId = Envelope['id'];

/** A command without an answer, as pages show it. */
export type PendingCommand = {
  readonly id: CommandId;
  readonly type: string;
  readonly data: object;
  readonly at: number;
  /** On its way, waiting for its turn or the connection, or waiting for the person's word. */
  readonly state: 'sending' | 'waiting' | 'offered';
};

/** What the outbox needs of the connection. */
export type Link = {
  isLive(): boolean;
  /** Whether the page still reads these words. `unknown`: it has yet to be told what went on while it was away. */
  reads(about: About): 'still' | 'changed' | 'unknown';
  /** `silence`: no answer in time; `lost`: the connection ended before one came. */
  request(envelope: Envelope): Promise<Ack | 'silence' | 'lost'>;
  /** Finds out whether the connection is still alive. */
  probe(): void;
};

/* Refusals of the page itself are keyed as the server's are. */
const discarded: Ack = { ok: false, code: 'discarded', message: engineTexts.discarded, key: 'page.discarded' };
const tooLong: Ack = { ok: false, code: 'text-too-long', message: engineTexts.textTooLong, key: 'page.text-too-long' };
const reworded: Ack = { ok: false, code: 'stale', message: engineTexts.wordsChanged, key: 'page.words-changed' };

/** The server would cut the connection over it, at each try again. */
function isTooLong(data: object): boolean {
  return new TextEncoder().encode(JSON.stringify(data)).length > wireLimits.messageBytes;
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}

/** What an answer means for the command that got it. */
type Verdict = { readonly settled: Ack } | { readonly again: 'same' | 'fresh'; readonly afterMs: number };

function verdictOn(answer: Ack | 'silence' | 'lost', mayHaveArrived: boolean, refusals: number): Verdict {
  if (answer === 'silence' || answer === 'lost') return { again: 'same', afterMs: 0 };
  if (answer.ok) return { settled: answer };
  const afterMs = answer.retryAfterMs ?? engineLimits.retryMs;
  if (answer.code === 'outcome-unknown') return { again: 'same', afterMs };
  // The door says when to come back; where the room itself says so, it is an answer, and the same wish later another one.
  const isBrief = afterMs <= engineLimits.retryWaitMaxMs && refusals < engineLimits.retriesCount;
  if (answer.code === 'rate-limited' && answer.retryAfterMs !== undefined && isBrief)
    return { again: mayHaveArrived ? 'same' : 'fresh', afterMs };
  return { settled: answer };
}

/** Sends commands one at a time, in order, until each has its one answer. */
export class Outbox {
  readonly #opening: Promise<Partition>;
  readonly #link: Link;
  readonly #changed: (pending: readonly PendingCommand[]) => void;
  readonly #awaited = new Map<number, (ack: Ack) => void>();
  /** One change after the other, the first after the partition is open. */
  #changes: Promise<unknown>;
  #kept: Kept | undefined;
  #client = '';
  #flying: number | undefined;
  /** It has its answer and is about to be dropped from storage, for which nobody should wait. */
  #answered: number | undefined;
  /** Written down as tried, though this tab has yet to send it. */
  #unsent: number | undefined;
  /** How often in a row the door has refused the first one. */
  #refusals = 0;
  #pumping = false;
  #closed = false;
  #given: Ack | undefined;

  constructor(opening: Promise<Partition>, link: Link, changed: (pending: readonly PendingCommand[]) => void) {
    this.#opening = opening;
    this.#link = link;
    this.#changed = changed;
    this.#changes = opening.then(({ client, startsWith }) => {
      this.#client = client;
      this.#kept = startsWith;
      this.#publish();
      void this.#pump();
    });
  }

  send(type: string, data: object, about?: About): Promise<Ack> {
    if (this.#given !== undefined) return Promise.resolve(this.#given);
    if (isTooLong(data)) return Promise.resolve(tooLong);
    return new Promise((answer) => void this.#add({ type, data, ...(about === undefined ? {} : { about }) }, answer));
  }

  resendOffered(id: CommandId): void {
    const origin = this.#offeredOrigin(id);
    if (origin === undefined) return;
    void this.#change((before) => withReadmitted(before, origin, Date.now())).then(() => this.#pump());
  }

  discardOffered(id: CommandId): void {
    const origin = this.#offeredOrigin(id);
    if (origin === undefined) return;
    void this.#drop(origin, discarded);
  }

  /** The connection is live: goes on with what waits. */
  flush(): void {
    void this.#pump();
  }

  /** No connection will come: whoever waits for an answer gets this one; the commands stay kept. */
  giveUp(ack: Ack): void {
    this.#given = ack;
    this.#settleAll(ack);
  }

  /** Stops. Answers that are still awaited never come; the commands stay kept. */
  close(): void {
    this.#closed = true;
    void this.#opening.then((partition) => partition.release());
  }

  #publish(): void {
    if (this.#closed || this.#kept === undefined) return;
    const open = this.#kept.commands.filter(({ origin }) => origin !== this.#answered);
    this.#changed(open.map((command) => this.#shown(command)));
  }

  #shown({ origin, sequence, type, data, at, offered }: KeptCommand): PendingCommand {
    const state = offered ? 'offered' : origin === this.#flying ? 'sending' : 'waiting';
    return { id: { client: this.#client, sequence }, type, data, at, state };
  }

  #offeredOrigin(id: CommandId): number | undefined {
    return this.#kept?.commands.find(({ sequence, offered }) => offered && sequence === id.sequence)?.origin;
  }

  #change(step: (kept: Kept) => Kept): Promise<void> {
    const changing = this.#changes.then(async () => {
      const { store } = await this.#opening;
      this.#kept = await store.change(step);
      this.#publish();
    });
    this.#changes = changing;
    return changing;
  }

  #settle(origin: number, ack: Ack): void {
    this.#awaited.get(origin)?.(ack);
    this.#awaited.delete(origin);
  }

  #settleAll(ack: Ack): void {
    for (const origin of this.#awaited.keys()) this.#settle(origin, ack);
  }

  async #add(given: Pick<KeptCommand, 'type' | 'data' | 'about'>, answer: (ack: Ack) => void): Promise<void> {
    const at = Date.now();
    await this.#change((before) => {
      this.#awaited.set(before.next, answer);
      // It goes out as soon as it is written down: one write for both spares the person a wait.
      const tried = before.commands.length === 0 && this.#link.isLive() && this.#isMeant(given.about) === 'still';
      if (tried) this.#unsent = before.next;
      return withAdded(before, { ...given, at, tried });
    });
    if (this.#given !== undefined) this.#settleAll(this.#given);
    void this.#pump();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (!this.#closed && this.#kept !== undefined && this.#link.isLive()) {
        const offering = (before: Kept): Kept =>
          withOffers(before, Date.now(), (type) => lateAfterMs[type] ?? Infinity);
        if (offering(this.#kept) !== this.#kept) await this.#change(offering);
        const head = headOf(this.#kept);
        if (head === undefined) return;
        const meant = this.#isMeant(head.about);
        if (meant === 'unknown') return;
        if (meant === 'still') await this.#deliver(head);
        else await this.#drop(head.origin, reworded);
      }
    } finally {
      this.#pumping = false;
    }
  }

  /** Unknown: what is told next decides, and `flush` goes on. */
  #isMeant(about: About | undefined) {
    return about === undefined ? 'still' : this.#link.reads(about);
  }

  #drop(origin: number, ack: Ack): Promise<void> {
    return this.#change((before) => without(before, origin)).then(() => this.#settle(origin, ack));
  }

  async #deliver({ origin, sequence, type, data, tried }: KeptCommand): Promise<void> {
    this.#flying = origin;
    const mayHaveArrived = tried && origin !== this.#unsent;
    this.#unsent = undefined;
    if (tried) this.#publish();
    else await this.#change((before) => withTried(before, origin));
    const id = { client: this.#client, sequence };
    const answer = await this.#link.request({ id, type, data: data as Envelope['data'] });
    this.#flying = undefined;
    if (answer === 'silence') this.#link.probe();
    const verdict = verdictOn(answer, mayHaveArrived, this.#refusals);
    if ('settled' in verdict) {
      this.#refusals = 0;
      this.#answered = origin;
      this.#publish();
      this.#settle(origin, verdict.settled);
      await this.#change((before) => without(before, origin));
      return;
    }
    if (typeof answer === 'object' && !answer.ok && answer.code === 'rate-limited') this.#refusals += 1;
    if (verdict.again === 'fresh') await this.#change((before) => withFreshSequences(before, origin));
    else this.#publish();
    if (verdict.afterMs > 0) await pause(verdict.afterMs);
  }
}
