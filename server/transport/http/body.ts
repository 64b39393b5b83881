import type { Request, Response } from 'express';
import type { z } from 'zod';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { mistakeIn } from '../refusals.ts';
import { hasForbiddenKey } from '../sockets/bad-messages.ts';
import { fail } from './errors.ts';

/** The body in its declared shape; undefined after the refusal was sent. */
export function body<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
): z.infer<Schema> | undefined {
  const raw: unknown = request.body;
  const parsed = hasForbiddenKey(raw) ? undefined : schema.safeParse(raw);
  if (parsed?.success === true) return parsed.data;
  const mistake = mistakeIn(parsed?.error.issues);
  fail(response, mistake === undefined ? refusals.bodyNotUnderstood() : refusals.bodyMistaken(mistake));
  return undefined;
}
