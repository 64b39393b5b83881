import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Origins } from './addresses.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void;

const permissions = [
  'microphone=(self)',
  'screen-wake-lock=(self)',
  'fullscreen=(self)',
  ...['camera', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'browsing-topics'].map(
    (name) => `${name}=()`,
  ),
].join(', ');

function policy(origins: Origins, hasTls: boolean): Handler {
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
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['app'],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Browsers ignore these two over plain http and say so in the console; they are set where they count.
    crossOriginOpenerPolicy: hasTls ? { policy: 'same-origin' } : false,
    strictTransportSecurity: hasTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    originAgentCluster: false,
    frameguard: { action: 'deny' },
  });
}

/** The headers of every answer. */
export function securityHeaders(origins: Origins): Handler {
  const overTls = policy(origins, true);
  const overPlain = policy(origins, false);
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permissions);
    (origins.isSecure(request) ? overTls : overPlain)(request, response, next);
  };
}
