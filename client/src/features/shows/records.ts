import type { Choice, ShowKind, Tally } from '../../../../shared/features/shows/events.ts';
import type { View, ViewRecord } from '../../../../shared/kernel/records.ts';

/* Records arrive validated by the server; here they are only given their shape. */

type ShowFacts = {
  readonly id: string;
  readonly prompt: string;
  readonly kind: ShowKind;
  readonly options?: readonly string[];
  readonly reveal: 'live' | 'sealed';
  /** How many have answered. */
  readonly answered: number;
  /** Absent while nobody may see it. */
  readonly tally?: Tally;
  /** Counted by eye, of those without a phone. */
  readonly counted?: Tally;
  /** When it was opened, epoch milliseconds. */
  readonly at: number;
};

/** A show of hands as everybody sees it. `showAt`: when every screen begins to reveal it, by the room's clock. */
export type PublicShow =
  | ({ readonly state: 'open' } & ShowFacts)
  | ({ readonly state: 'closed'; readonly showAt?: number } & ShowFacts)
  | ({ readonly state: 'revealed'; readonly showAt?: number } & ShowFacts);

export type CloudWord = {
  readonly word: string;
  readonly count: number;
  readonly held?: boolean;
  readonly hidden?: boolean;
  readonly approved?: boolean;
};

/** As hosts and moderators see it. */
export type StaffShow = PublicShow & { readonly words?: readonly CloudWord[] };

const prefix = 'show:';

export function showRecordsOf(view: View): View {
  return Object.fromEntries(Object.entries(view).filter(([key]) => key.startsWith(prefix)));
}

const showOfRecord = new WeakMap<ViewRecord, PublicShow>();

/** Every show of a view, newest first. */
export function showsOf<Show extends PublicShow = PublicShow>(view: View): readonly Show[] {
  const shows: Show[] = [];
  for (const [key, value] of Object.entries(view)) {
    if (!key.startsWith(prefix)) continue;
    const show = showOfRecord.get(value) ?? ({ ...value, id: key.slice(prefix.length) } as unknown as PublicShow);
    showOfRecord.set(value, show);
    shows.push(show as Show);
  }
  return shows.sort((a, b) => b.at - a.at);
}

/** One's own answers to the shows that are open. */
export function answersOf(personal: ViewRecord): { readonly [showId: string]: Choice } {
  const answers = personal['answers'];
  return typeof answers === 'object' && !Array.isArray(answers)
    ? (answers as { readonly [showId: string]: Choice })
    : {};
}
