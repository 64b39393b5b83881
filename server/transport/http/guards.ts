import type { Request, RequestHandler } from 'express';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Origins } from '../doors/addresses.ts';
import type { Admission } from '../doors/admission.ts';
import { fail } from './errors.ts';
import { pageRefusals } from '../refusals.ts';

const isReading = ({ method }: Request) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Requests that change something come from our own pages or from programs, and carry JSON where they carry anything. */
export function guards(origins: Origins, admission: Admission): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (!admission.request(request)) return fail(response, refusals.tooManyRequests());
    if (isReading(request)) return next();
    const page = origins.pageOf(request);
    if (page !== 'own') return fail(response, pageRefusals[page]());
    const hasBody = request.method !== 'DELETE';
    if (hasBody && request.is('application/json') !== 'application/json')
      return fail(response, refusals.notJson(), 415);
    next();
  };
}

/** The token of an `Authorization: Bearer` header. */
export function bearer(request: Request): string | undefined {
  return /^Bearer ([\w.~+/=-]{1,200})$/iu.exec(request.headers.authorization ?? '')?.[1];
}

/** The device secret that a page of ours sends beside a question, so that an attendee is no stranger. */
export function deviceOf({ headers }: Request): string | undefined {
  const secret = headers['x-plenum-device'];
  return typeof secret === 'string' && secret.length <= wireLimits.deviceSecretChars ? secret : undefined;
}
