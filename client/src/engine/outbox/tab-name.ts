import { engineLimits } from '../limits.ts';

/** Makes sure that no other living tab acts under a name. Undefined: somebody else holds it. */
export type NameHolder = (name: string) => Promise<Hold | undefined>;
export type Hold = { release(): void };

/** 22 url-safe characters from 128 random bits; works on plain http, where `randomUUID` is missing. */
export function freshName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Waits a moment: a reloaded page may start before its former self has quite ended. */
export function holdByLock(locks: LockManager): NameHolder {
  return (name) =>
    new Promise((resolve) => {
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), engineLimits.tabHandoverMs);
      const held = (): Promise<void> => {
        clearTimeout(timer);
        return new Promise((release) => resolve({ release }));
      };
      locks.request(`plenum-tab:${name}`, { signal: giveUp.signal }, held).catch(() => resolve(undefined));
    });
}

type TabTalk =
  | { readonly kind: 'asks'; readonly name: string; readonly by: string }
  | { readonly kind: 'taken'; readonly to: string };

/** For plain http, which has no locks: asks the other tabs and listens for an objection. */
export function holdByAsking(open: () => BroadcastChannel): NameHolder {
  return (name) =>
    new Promise((resolve) => {
      const channel = open();
      const me = freshName();
      let mine = false;
      const answer = (hold: Hold | undefined): void => {
        if (hold === undefined) channel.close();
        resolve(hold);
      };
      const timer = setTimeout(() => {
        mine = true;
        answer({ release: () => channel.close() });
      }, engineLimits.tabAnswerMs);
      const say = (talk: TabTalk): void => channel.postMessage(talk);
      const giveWay = (): void => {
        clearTimeout(timer);
        answer(undefined);
      };
      channel.addEventListener('message', ({ data: talk }: MessageEvent<TabTalk>) => {
        if (talk.kind === 'taken') {
          if (talk.to === me && !mine) giveWay();
        } else if (talk.name === name) {
          // Of two that ask at once the smaller one wins, even where just one of them heard the other.
          if (mine || me < talk.by) say({ kind: 'taken', to: talk.by });
          else giveWay();
        }
      });
      say({ kind: 'asks', name, by: me });
    });
}

/** Where the browser forbids its means to a page that may keep nothing, nobody holds the name. */
export function safely(holder: NameHolder): NameHolder {
  return (name) => holder(name).catch(() => undefined);
}

/** The best way this browser has; undefined where it has none, and then no name is ever used twice. */
export function browserNameHolder(): NameHolder | undefined {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks !== undefined) return holdByLock(locks);
  if (typeof BroadcastChannel !== 'undefined') return safely(holdByAsking(() => new BroadcastChannel('plenum-tabs')));
  return undefined;
}
