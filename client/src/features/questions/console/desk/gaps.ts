import { uiLimits } from '../../../../ui/limits.ts';
import { questionsPageLimits } from '../../limits.ts';
import type { StaffQuestion } from '../../records.ts';
import { isGapHeld } from '../focus.ts';

/** What was done with a question that takes it out of a moderator's hands. `called`: on the stage, and its author called. */
export type Did =
  | 'approved'
  | 'hidden'
  | 'answered'
  | 'staged'
  | 'called'
  | 'merged'
  | 'reopened'
  | 'written'
  | 'removed';

/** What the place of a question that was dealt with says, and needs to give it back. */
export type Gap = {
  readonly did: Did;
  /** As it was. */
  readonly before: StaffQuestion;
  /** It goes to another lane. */
  readonly leaves: boolean;
  /** What was on the big screen until then, if that was another one. */
  readonly displaced: string | undefined;
  /** What was put together with it before. */
  readonly mergedIn: readonly string[];
  /** When the room said yes, in its time; undefined: it has not yet. */
  readonly at: number | undefined;
  /** Of the page's own clock, both. */
  readonly openedAt: number;
  readonly closesAt: number;
  /** It is being taken back. */
  readonly goesBack: boolean;
};

export type Gaps = ReadonlyMap<string, Gap>;

const takenBack: readonly Did[] = ['hidden', 'answered', 'staged', 'called'];

/** Q4: for a moment Hide, Answered and Put on stage can be taken back. */
export const canGoBack = ({ did, at, goesBack }: Gap): boolean =>
  at !== undefined && !goesBack && takenBack.includes(did);

/** Where its author was called, the floor has the button for it: there are not two of one name. */
export const hasUndo = (gap: Gap): boolean => canGoBack(gap) && gap.did !== 'called';

/** The room said yes: from now on it closes by itself. */
export function answeredGap(gap: Gap, at: number, pageNow: number): Gap {
  const openMs = takenBack.includes(gap.did) ? questionsPageLimits.takeBackMs : uiLimits.gapMs;
  return { ...gap, at, openedAt: pageNow, closesAt: pageNow + openMs };
}

/**
 * Those whose time is over. While one act follows the other all of them wait, and where rows would move away from under a
 * pointer they wait a little longer.
 */
export function overdue(gaps: Gaps, pageNow: number): readonly string[] {
  const isWorkedOn = [...gaps.values()].some(({ openedAt }) => pageNow < openedAt + uiLimits.gapMs);
  if (isWorkedOn) return [];
  return [...gaps].flatMap(([id, { at, goesBack, closesAt }]) => {
    if (at === undefined || goesBack || closesAt > pageNow) return [];
    return isGapHeld(id, pageNow > closesAt + uiLimits.mostGapMs) ? [] : [id];
  });
}

/** The newest act that can still be taken back, with the room's time of it. */
export function newestGap(gaps: Gaps): { readonly id: string; readonly at: number } | undefined {
  return [...gaps]
    .filter(([, gap]) => canGoBack(gap))
    .map(([id, { at = 0 }]) => ({ id, at }))
    .sort((a, b) => b.at - a.at)[0];
}
