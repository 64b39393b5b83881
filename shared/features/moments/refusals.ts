import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';

export const refusals = refusalsOf('moments', {
  roomEnded: { code: 'room-ended', says: 'The room has ended.' },
  noSuchReaction: { code: 'bad-input', says: 'This room has no such reaction.' },
  tooFew: { code: 'bad-input', says: 'Too few people reacted together.' },
  justWas: { code: 'rate-limited', says: 'There was a moment a few seconds ago.' },
  noSuchMoment: { code: 'no-such-item', says: 'There is no such moment.' },
  measured: { code: 'stale', says: 'This moment was measured already, or is long over.' },
  stillRunning: { code: 'rate-limited', says: 'Another moment is still running. Wait for its end, or stop it.' },
  tooMany: { code: 'not-allowed', says: 'This room has had too many moments.' },
  foundByTheRoom: { code: 'not-allowed', says: 'The room made this moment itself; nobody can stop it.' },
  over: { code: 'stale', says: 'This moment is over already.' },
});
export type Code = CodeOf<typeof refusals>;
