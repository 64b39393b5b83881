import { recordsByOwner } from '../../kernel/records.ts';
import type { Measure } from './events.ts';
import { momentsLimits } from './limits.ts';
import type { MomentRecord, MomentsView } from './records.ts';
import type { Moment, MomentsState } from './state.ts';

const recordOf = recordsByOwner<MomentRecord>();

const measureFields = (measure: Measure | undefined) =>
  measure === undefined ? {} : { share: measure.share, people: measure.people, peak: measure.peak };

function recordFor(moment: Moment): MomentRecord {
  const { showAt } = moment;
  switch (moment.how) {
    case 'found':
      return recordOf(moment, { kind: moment.kind, showAt, ...measureFields(moment.measure) });
    case 'called':
      return recordOf(moment, { kind: moment.kind, share: 0, people: 0, showAt, called: true, endsAt: moment.endsAt });
  }
}

/** The newest ones, for everybody and the big screen alike. */
export function publicView({ moments }: MomentsState): MomentsView {
  const newest = moments.takeLast(momentsLimits.publicMomentsCount);
  return Object.fromEntries([...newest].map((moment) => [`moment:${moment.id}` as const, recordFor(moment)]));
}
