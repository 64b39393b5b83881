import type { View } from '../../../shared/kernel/records.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import type { PublicView, Pulse, StageView } from '../../../shared/room/records.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { createViewer, pulseView, type Site } from '../../../shared/room/views.ts';
import { audienceOf, type Audience, type FanOut, type Receiver } from '../people/connection.ts';
import type { Members } from '../people/members.ts';
import type { Presence } from '../people/presence.ts';
import { createPulseMeter, type Tally } from '../crowd/tally.ts';
import { createStream, type Position, type Stream } from './stream.ts';
import { createTicker } from './ticker.ts';

export type Since = { readonly epoch: string; readonly seq: number };

export type Publisher = {
  readonly epochOf: (audience: Audience) => string;
  /** Something that everybody sees may have changed: it goes out with the next tick. */
  poke(): void;
  /** The room's clock jumped: a frame that changes nothing tells the new time at once. */
  tellTime(): void;
  /** The frames that are missing, or a snapshot. */
  greet(connection: Receiver, since: Since | undefined): void;
  stop(): void;
};

export type PublisherParts = {
  readonly epoch: string;
  /** Another object whenever it changed. */
  readonly site: () => Site;
  readonly state: () => RoomState;
  /** The room as it was at most a second ago, for what changes with every tap. */
  readonly paced: () => RoomState;
  readonly members: Members;
  readonly presence: Pick<Presence, 'here'>;
  readonly tally: Pick<Tally, 'close'>;
  readonly fanOut: FanOut;
  readonly now: () => number;
  readonly monotonicMs: () => number;
};

const audiences = ['public', 'stage'] as const satisfies readonly Audience[];

/** A node that cannot keep up tells less often, never later and later: the next frame then says all at once. */
function createPace(onCaughtUp: () => void) {
  let unwritten = 0;
  let isBehind = false;
  const onWritten = () => {
    unwritten -= 1;
    if (unwritten > 0 || !isBehind) return;
    isBehind = false;
    onCaughtUp();
  };
  return {
    /** Frames are still being written; it is told when they are. */
    isBusy() {
      isBehind = unwritten > 0;
      return isBehind;
    },
    /** One more; to be called when it is written. */
    begun() {
      unwritten += 1;
      return onWritten;
    },
  };
}

/** What one audience is told, and nobody else: its view, made anew when the room changed, and its stream. */
type Telling<Seen extends View> = {
  readonly stream: Stream<Seen>;
  project(state: RoomState, paced: RoomState): void;
  advance(position: Position): ReturnType<Stream<Seen>['advance']>;
};

function createTelling<Seen extends View>(
  epoch: string,
  viewOf: (state: RoomState, paced: RoomState) => Seen,
  pulse: () => Pulse,
  position: Position,
  ...projected: readonly [state: RoomState, paced: RoomState]
): Telling<Seen> {
  let base = viewOf(...projected);
  const whole = (): Seen => ({ ...base, ...pulseView(pulse()) });
  const stream = createStream(epoch, whole(), position);
  return {
    stream,
    project(state, paced) {
      base = viewOf(state, paced);
    },
    advance: (now) => stream.advance(whole(), now),
  };
}

/** What changed in a tick, encoded once for each audience, however many see it. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { epoch, site, state, paced, members, fanOut, now, monotonicMs } = parts;
  const pulse = createPulseMeter(parts.presence, parts.tally, monotonicMs, () => ticker.poke());

  let projected = state();
  let projectedPaced = paced();
  const position = () => ({ revision: projected.revision, at: now() });
  let projectedSite = site();
  let viewer = createViewer(projectedSite);
  const telling = <Seen extends View>(
    name: string,
    viewOf: (state: RoomState, paced: RoomState) => Seen,
  ): Telling<Seen> => createTelling(name, viewOf, pulse.current, position(), projected, projectedPaced);
  // Two streams of one boot differ, so that a position in one is never taken for one in the other.
  const tellings: { readonly public: Telling<PublicView>; readonly stage: Telling<StageView> } = {
    public: telling(epoch, (...room) => viewer.public(...room)),
    stage: telling(`${epoch}-s`, (...room) => viewer.stage(...room)),
  };

  const pace = createPace(() => ticker.poke());
  let isTimeNews = false;

  const tick = (): boolean => {
    if (pace.isBusy()) return false;
    pulse.next();
    const isReachedOtherwise = site() !== projectedSite;
    if (isReachedOtherwise) {
      projectedSite = site();
      viewer = createViewer(projectedSite);
    }
    if (isReachedOtherwise || state() !== projected || paced() !== projectedPaced) {
      projected = state();
      projectedPaced = paced();
      for (const audience of audiences) tellings[audience].project(projected, projectedPaced);
    }
    let hasSent = false;
    for (const audience of audiences) {
      const { advance, stream } = tellings[audience];
      const changes = advance(position());
      for (const frame of changes.length > 0 || !isTimeNews ? changes : [stream.still(position())]) {
        hasSent = true;
        fanOut.write(members.audience(audience), frame, pace.begun());
      }
    }
    isTimeNews = false;
    return hasSent;
  };
  const ticker = createTicker(wireLimits.tickMs, monotonicMs, tick);

  return {
    epochOf: (audience) => tellings[audience].stream.epoch,
    poke: ticker.poke,
    tellTime() {
      isTimeNews = true;
      ticker.poke();
    },
    greet(connection, since) {
      const { stream } = tellings[audienceOf(connection.role)];
      const missing = since?.epoch === stream.epoch ? stream.since(since.seq) : undefined;
      for (const packet of missing ?? [stream.snapshot()]) connection.send(packet);
    },
    stop() {
      ticker.stop();
      pulse.stop();
    },
  };
}
