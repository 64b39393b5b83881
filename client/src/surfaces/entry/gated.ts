import type { ReactElement } from 'react';

/** What a page that stands long has to tell whoever opened it: that it shows what was, and what a reload costs. */
export type Told = 'lost' | 'link-again';

/** A page behind its link. */
export type Gated = {
  readonly Page: () => ReactElement | null;
  /** What it tells itself, at a place of its own; the gate tells the rest. */
  readonly places?: readonly Told[];
};
