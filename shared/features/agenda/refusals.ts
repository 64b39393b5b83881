import { textsOf, type CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';

/** What people write here. */
export const texts = textsOf({ 'segment-title': 'The title of a segment', 'speaker-name': 'The name of a speaker' });

export const refusals = refusalsOf('agenda', {
  gone: { code: 'stale', says: 'This segment is no longer on the agenda.' },
  changedMeanwhile: { code: 'stale', says: 'A colleague has just changed the agenda. Look again.' },
  noSuchSegment: { code: 'no-such-item', says: 'There is no such segment on the agenda.' },
  segmentTwice: { code: 'bad-input', says: 'A segment stands on the agenda only once.' },
  tooManySegments: { code: 'not-allowed', says: 'This room has had too many segments.' },
  tooLong: {
    code: 'text-too-long',
    says: 'The agenda is too long altogether. Shorten some titles or leave out some names.',
  },
  thereAlready: { code: 'stale', says: 'The room is there already.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;
