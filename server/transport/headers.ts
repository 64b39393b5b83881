import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { staffPages } from '../../shared/kernel/roles.ts';
import type { Origins } from './doors/addresses.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void;

const permissions = [
  'microphone=(self)',
  'screen-wake-lock=(self)',
  'fullscreen=(self)',
  ...['camera', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'browsing-topics'].map(
    (name) => `${name}=()`,
  ),
].join(', ');

/** `frames`: the origins whose pages may show this one in a frame. */
function policy(origins: Origins, hasTls: boolean, frames: readonly string[]): Handler {
  const isFramed = frames.length > 0;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        // Some browsers do not take 'self' for websockets.
        connectSrc: ["'self'", (request) => origins.ofRequest(request).replace(/^http/u, 'ws')],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: isFramed ? [...frames] : ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['app'],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // A page that isolates itself shows in its frames only what says that others may.
    crossOriginResourcePolicy: { policy: isFramed ? 'cross-origin' : 'same-origin' },
    // Browsers ignore these two over plain http and say so in the console; they are set where they count.
    crossOriginOpenerPolicy: hasTls ? { policy: 'same-origin' } : false,
    strictTransportSecurity: hasTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    originAgentCluster: false,
    // The older header knows no list of origins.
    frameguard: isFramed ? false : { action: 'deny' },
  });
}

/** The big screen, which other sites may show in a frame where the operator lists them. */
const stagePath = new RegExp(`^/r/[^/]{1,40}/${staffPages.stage}/?$`, 'u');

const isStagePage = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && stagePath.test(url.split('?', 1)[0] ?? '');

/** The headers of every answer. Only the stage's page may be framed, and only where the operator lists origins (T4). */
export function securityHeaders(origins: Origins, frameAncestors: readonly string[] = []): Handler {
  const over = (hasTls: boolean) => ({
    all: policy(origins, hasTls, []),
    stage: policy(origins, hasTls, frameAncestors),
  });
  const [tls, plain] = [over(true), over(false)];
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permissions);
    const policies = origins.isSecure(request) ? tls : plain;
    (isStagePage(request) ? policies.stage : policies.all)(request, response, next);
  };
}
