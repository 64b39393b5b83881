import type { ContentId } from '../../kernel/contents.ts';
import type { Link, Phase } from './events.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** From this instant of the room's clock on, the wall's is so much behind it. */
export type Ahead = { readonly since: number; readonly ms: number };

export type LifecycleState = {
  readonly opened: boolean;
  readonly code: string;
  readonly title: ContentId;
  readonly welcome?: ContentId;
  readonly phase: Phase;
  /** When it first went live. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** It ended by itself, out of this phase. */
  readonly lapsedFrom?: Exclude<Phase, 'ended'>;
  /** Since when it is on a break, and when it goes on, by the calendar, where the host announced that meanwhile. */
  readonly breakAt?: number;
  readonly backAt?: number;
  /** When the agenda is planned to end. */
  readonly endsAt?: number;
  /** One of the server's own hosts, which the host chose for everybody. */
  readonly address?: string;
  /** Oldest first; empty but in rooms that were written with a clock far ahead. */
  readonly aheads: readonly Ahead[];
  readonly settings: Settings;
  readonly links: readonly (Link & { readonly issuedAt: number })[];
};

export const initial: LifecycleState = {
  opened: false,
  code: '',
  title: '',
  phase: 'doors',
  aheads: [],
  settings: defaultSettings,
  links: [],
};
