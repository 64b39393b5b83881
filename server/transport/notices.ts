import type { NodeStaffView } from '../../shared/room/records.ts';
import { serverView } from '../../shared/room/views.ts';
import type { NodeFacts } from '../room/node-facts.ts';
import type { Stray } from './doors/addresses.ts';
import { transportLimits } from './limits.ts';
import { notices as words } from './sentences.ts';

export type Notices = {
  /** A request came perhaps through a proxy that TRUST_PROXY does not name. */
  untrustedProxy(stray: Stray): void;
  /** A page of ours was refused, since a proxy shows the server another address than the page's. */
  unknownAddress(): void;
  /** Codes are being guessed. */
  guessing(wrongCodes: number): void;
  /** What staff are told of it. */
  readonly facts: NodeFacts;
  stop(): void;
};

export type Say = (sentence: string, figures?: { readonly [name: string]: number }) => void;

/** Says something the first time and then so often at most, however often it happens. */
function seldom(everyMs: number, monotonicMs: () => number, say: () => void): () => void {
  let saidMs: number | undefined;
  return () => {
    const now = monotonicMs();
    if (saidMs !== undefined && now - saidMs < everyMs) return;
    saidMs = now;
    say();
  };
}

/**
 * Whether strays show a proxy. One header may be anybody's own; a proxy goes on, and on this machine it is one, or
 * asks for several people.
 */
function createStrayWatch(monotonicMs: () => number): (stray: Stray) => boolean {
  let fromMs = monotonicMs();
  let here = 0;
  let near = 0;
  const values = new Set<string>();
  return ({ isLoopback, forwarded }) => {
    const now = monotonicMs();
    if (now - fromMs >= transportLimits.noticeEveryMs) {
      fromMs = now;
      here = 0;
      near = 0;
      values.clear();
    }
    if (isLoopback) return (here += 1) >= transportLimits.straysCount;
    near += 1;
    if (values.size < transportLimits.strayValuesCount) values.add(forwarded);
    return near >= transportLimits.straysCount && values.size >= transportLimits.strayValuesCount;
  };
}

/** What the operator has to know of how the server is reached: a line in the log, and a record for staff. No line has an address. */
export function createNotices(monotonicMs: () => number, say: Say): Notices {
  const watchers = new Set<() => void>();
  const nothing: NodeStaffView = {};
  let view = nothing;
  let seenMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const show = (next: NodeStaffView) => {
    view = next;
    for (const changed of watchers) changed();
  };
  /** Gone again when nothing came that way for as long as between two lines. */
  const look = () => {
    timer = setTimeout(() => {
      if (monotonicMs() - seenMs < transportLimits.noticeEveryMs) look();
      else show(nothing);
    }, transportLimits.noticeEveryMs);
    timer.unref();
  };
  const sayProxy = seldom(transportLimits.noticeEveryMs, monotonicMs, () => say(words.untrustedProxy));
  const showsProxy = createStrayWatch(monotonicMs);
  return {
    untrustedProxy(stray) {
      if (!showsProxy(stray)) return;
      seenMs = monotonicMs();
      sayProxy();
      if (view !== nothing) return;
      show(serverView({ proxyUntrusted: true }));
      look();
    },
    unknownAddress: seldom(transportLimits.noticeEveryMs, monotonicMs, () => say(words.unknownAddress)),
    guessing: (wrongCodes) => say(words.guessing, { wrongCodes }),
    facts: {
      view: () => view,
      watch(onChanged) {
        watchers.add(onChanged);
        return () => void watchers.delete(onChanged);
      },
    },
    stop: () => clearTimeout(timer),
  };
}
