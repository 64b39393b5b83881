import type { ErrorRequestHandler, Response } from 'express';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Refused } from '../../room/commit/group.ts';
import { transportLimits } from '../limits.ts';
import { turnedAs, turnedBy } from '../refusals.ts';

const statuses: { readonly [code: string]: number } = {
  'bad-input': 400,
  'text-empty': 400,
  'text-too-long': 400,
  'version-unsupported': 400,
  'not-allowed': 403,
  'secret-invalid': 403,
  removed: 403,
  'room-not-found': 404,
  'no-such-item': 404,
  'rate-limited': 429,
  'outcome-unknown': 503,
  'room-damaged': 503,
  'storage-full': 507,
};

/** Every error body is `{error: {code, message, key}}`; codes that are not listed say that the state forbids it. */
export function fail(
  response: Response,
  refused: Rejection | Refused,
  status?: number,
  retryAfterMs: number = transportLimits.requestRetryMs,
): void {
  const error = 'rejected' in refused ? turnedAs(refused) : turnedBy(refused);
  const answered = status ?? statuses[error.code] ?? 409;
  if (answered === 429) response.setHeader('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  response.status(answered).json({ error });
}

/** What body reading and our own mistakes end in. */
export function errorHandler(onFault: (fault: unknown, what: string) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : undefined;
    if (fault instanceof URIError) return fail(response, refusals.unreadableAddress());
    if (status === 413) return fail(response, refusals.bodyTooLarge(), 413);
    if (typeof status === 'number' && status < 500) return fail(response, refusals.bodyNotUnderstood(), status);
    onFault(fault, 'a request broke off');
    return fail(response, refusals.fault(), 500);
  };
}
