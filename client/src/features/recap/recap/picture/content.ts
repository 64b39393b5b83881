import { clockTime, dayOf } from '../../../../engine/format.ts';
import { withoutScheme } from '../../../../engine/join-url.ts';
import type { Recap } from '../../../../../../shared/room/records.ts';
import { strongestMoments, tapsOf } from '../curve/curve.ts';
import { mainFacts, type Fact } from '../facts.ts';
import { momentFacts } from '../moment-facts.ts';
import type { RecapMoment, RecapPulse } from '../../records.ts';
import { lengthOf, momentName, recapTexts } from '#texts/features/recap';

const shownMomentsCount = 5;

/** What a picture of a recap says. */
export type PictureContent = {
  readonly title: string;
  readonly when: string;
  readonly facts: readonly Fact[];
  readonly pulse: RecapPulse | undefined;
  /** Numbered from 1 on the curve, in their order. */
  readonly moments: readonly RecapMoment[];
  /** A line for each of them. */
  readonly momentLines: readonly string[];
  /** Absent where only this machine gets there. */
  readonly address?: string;
};

/**
 * The page's own facts, without a word or a name of anybody: a picture goes on for good, and what is erased or hidden in
 * the recap later could not be taken out of it (P1, P4).
 */
export function pictureContent(recap: Recap, url: string | undefined): PictureContent {
  const { title, startedAt, endedAt, peakHere, pulse, floor, questions } = recap;
  const moments = strongestMoments(recap.moments, shownMomentsCount);
  return {
    title,
    when: [
      dayOf(startedAt ?? endedAt),
      ...(startedAt === undefined ? [] : [lengthOf(endedAt - startedAt)]),
      ...(peakHere === undefined ? [] : [recapTexts.here(peakHere)]),
    ].join(' · '),
    facts: mainFacts(floor, questions),
    pulse: pulse === undefined || tapsOf(pulse) === 0 ? undefined : pulse,
    moments,
    momentLines: moments.map(
      (moment) => `${clockTime(moment.at)}  ${[momentName(moment), momentFacts(moment)].filter(Boolean).join(' · ')}`,
    ),
    ...(url === undefined ? {} : { address: withoutScheme(url) }),
  };
}
