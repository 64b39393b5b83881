import { List } from 'immutable';
import type { CalledKind, Measure, MomentId } from './events.ts';

type MomentBase = {
  readonly id: MomentId;
  /** When it was decided; it is marked at `showAt`. */
  readonly at: number;
  readonly showAt: number;
};

export type Moment = MomentBase &
  (
    | {
        readonly how: 'found';
        readonly kind: string;
        /** A second later (R3); absent until then, and where the process that counted did not live to tell. */
        readonly measure?: Measure;
      }
    | { readonly how: 'called'; readonly kind: CalledKind; readonly endsAt: number }
  );

export type MomentsState = {
  /** What can be tapped; empty where reactions are off. */
  readonly palette: readonly string[];
  /** Of those present, to make a moment (R3). */
  readonly leastShare: number;
  /** First decided first. */
  readonly moments: List<Moment>;
};

export const initialMoments: MomentsState = { palette: [], leastShare: 1, moments: List() };
