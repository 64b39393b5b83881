import type { z } from 'zod';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { refusalOf, type Refused } from '../../room/commit/group.ts';
import type { Bucket } from '../doors/buckets.ts';
import { transportLimits } from '../limits.ts';
import { mistakeIn } from '../refusals.ts';

/** Keys that would reach into objects' prototypes, at any depth; too much depth counts as one. */
export function hasForbiddenKey(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= transportLimits.messageDepthCount) return true;
  if (Array.isArray(value)) return value.some((item) => hasForbiddenKey(item, depth + 1));
  return Object.entries(value).some(
    ([key, item]) =>
      key === '__proto__' || key === 'constructor' || key === 'prototype' || hasForbiddenKey(item, depth + 1),
  );
}

/** A message as its schema knows it, or why it is none. */
export function understand<Message extends object>(schema: z.ZodType<Message>, raw: unknown): Message | Refused {
  const parsed = hasForbiddenKey(raw) ? undefined : schema.safeParse(raw);
  if (parsed?.success === true) return parsed.data;
  const mistake = mistakeIn(parsed?.error.issues);
  return refusalOf(mistake === undefined ? refusals.messageNotUnderstood() : refusals.messageMistaken(mistake));
}

export function tooFast(bucket: Bucket): Refused {
  return { ...refusalOf(refusals.tooManyCommands()), retryAfterMs: bucket.waitMs() };
}
