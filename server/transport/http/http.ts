import type { IncomingMessage } from 'node:http';
import express, { type Express } from 'express';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Settings } from '../../settings.ts';
import { createApi, type ApiParts } from './api.ts';
import { securityHeaders } from '../headers.ts';
import { errorHandler, fail } from './errors.ts';
import { createPages } from './pages.ts';

export type HttpParts = ApiParts & {
  readonly settings: Pick<Settings, 'frameAncestors' | 'publicUrl'>;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Whether commands can be taken right now, and why not. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly detail: string }>;
  readonly onFault: (fault: unknown, what: string) => void;
};

export function createHttp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(securityHeaders(parts.origins, parts.settings.frameAncestors));
  app.get('/health', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ok', service: 'plenum' });
  });
  app.get('/ready', async (_request, response) => {
    const { ready, detail } = await parts.readiness();
    response.setHeader('Cache-Control', 'no-store');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not-ready', detail });
  });
  app.use('/api', createApi(parts));
  const siteOf = (request: IncomingMessage) => parts.settings.publicUrl ?? parts.origins.ofRequest(request);
  app.use(createPages(parts.pages, parts.codes, siteOf));
  app.use((_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    fail(response, refusals.noSuchAddress());
  });
  app.use(errorHandler(parts.onFault));
  return app;
}
