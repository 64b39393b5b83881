import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { roomPages } from '../../../shared/kernel/roles.ts';
import type { CodeDoor } from '../doors/code-door.ts';
import { createStaticFiles, pickCoding, type StaticFile } from './static-files.ts';
import { readCode } from '../../../shared/room/code.ts';
import { roomSummary } from '../../../shared/room/opening.ts';
import { createTitledPages, type ToldOfPage } from './titled-pages.ts';
import { transportLimits } from '../limits.ts';

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Without what people take along when they copy, or a program when it makes a link of a sentence: quotes, brackets, stops. */
const bare = (word: string) => {
  const signs = [...word.normalize('NFKC')];
  const isPart = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  return signs.slice(signs.findIndex(isPart), signs.findLastIndex(isPart) + 1).join('');
};

/**
 * Where a typed address was to lead: `/abc-234`, `/R/ABC234` and `/r/ABC234),` all mean `/r/ABC234`. Undefined where it leads
 * there already, or where nobody can tell. By its spelling alone: whether there is such a room is not looked for.
 */
export function meantPath(path: string): string | undefined {
  if (path.length > transportLimits.typedPathChars) return undefined;
  const words = decoded(path)?.split('/').map(bare).filter(Boolean) ?? [];
  const [typed = '', page, ...rest] = words[0]?.toLowerCase() === 'r' ? words.slice(1) : words;
  if (rest.length > 0) return undefined;
  const code = readCode(typed);
  const known = roomPages.find((name) => name === page?.toLowerCase());
  if (code === undefined || (page !== undefined && known === undefined)) return undefined;
  const meant = known === undefined ? `/r/${code}` : `/r/${code}/${known}`;
  return path === meant || path === `${meant}/` ? undefined : meant;
}

/** The addresses that the one page answers to. */
const pagePath = new RegExp(`^/(?:r/[^/]{1,40}(?:/(?:${roomPages.join('|')}))?/?)?$`, 'u');

/** What a page or a program asks for. Whatever else there is not somebody typed: the page says so, and helps on. */
const fileName = /\.[a-z0-9]+$/iu;

const notFound = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not found · Plenum</title></head>
<body><main><h1>There is nothing at this address</h1><p><a href="/">Go to the front page</a>, where you can enter a room code.</p></main></body></html>
`;
const notBuilt = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Plenum</title></head>
<body><main><h1>The pages are not built yet</h1><p>Start the server with <code>npm start</code>, which builds them.</p></main></body></html>
`;

async function send(request: Request, response: Response, file: StaticFile, status = 200): Promise<void> {
  const coding = pickCoding(request.headers['accept-encoding'], file.codings);
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('Content-Type', file.type);
  if (file.codings.length > 1) response.setHeader('Vary', 'Accept-Encoding');
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  if (file.cacheControl !== 'no-store') {
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) return void response.status(304).end();
  }
  const body = await file.body(coding);
  response.status(status);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The code in a page's address as it was typed; undefined where the page has none. */
function typedCode(path: string): string | undefined {
  const [, code] = /^\/r\/([^/]+)/u.exec(path) ?? [];
  try {
    return code === undefined ? undefined : decodeURIComponent(code);
  } catch {
    return '';
  }
}

/** To the same origin, whatever was typed: the path is made of our own words and of signs that codes have. */
function sendOn(request: Request, response: Response, path: string): void {
  const at = request.url.indexOf('?');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Location', at === -1 ? path : `${path}${request.url.slice(at)}`);
  response.status(302).end();
}

/**
 * Files of the build, the page for the addresses that have one, and the same page with 404 for whatever else people type,
 * without a look for any room. A room's page bears its title from the first byte on; for a code that is none the same page
 * comes with 404, each as far as the address may be told. Who typed a room's address in another spelling is sent on to
 * it, before anybody looks whether there is such a room.
 */
export function createPages(
  folder: string,
  { forPage }: Pick<CodeDoor, 'forPage'>,
  siteOf: (request: Request) => string,
): RequestHandler {
  const files = createStaticFiles(folder);
  const titled = createTitledPages();
  const sendPage = async (
    request: Request,
    response: Response,
    page: StaticFile,
    room?: ToldOfPage['room'],
    status = 200,
  ) => {
    const site = siteOf(request);
    return send(request, response, await titled(page, room === undefined ? { site } : { site, room }), status);
  };
  const sendRoom = async (request: Request, response: Response, page: StaticFile, code: string) => {
    const room = await forPage(request, code);
    if (typeof room === 'object') {
      const { title } = roomSummary(room.state());
      return sendPage(request, response, page, { title, code: room.code });
    }
    return sendPage(request, response, page, undefined, room === 'room-not-found' ? 404 : 200);
  };
  const answer = async (request: Request, response: Response) => {
    const isPage = pagePath.test(request.path);
    const file = await files(isPage ? '/index.html' : request.path);
    const meant = isPage || file === undefined ? meantPath(request.path) : undefined;
    if (meant !== undefined) return sendOn(request, response, meant);
    if (file !== undefined && !(request.path === '/index.html')) {
      const code = isPage ? typedCode(request.path) : undefined;
      if (code !== undefined) return sendRoom(request, response, file, code);
      return isPage ? sendPage(request, response, file) : send(request, response, file);
    }
    const page = isPage || fileName.test(request.path) ? undefined : await files('/index.html');
    if (page !== undefined) return sendPage(request, response, page, undefined, 404);
    response.setHeader('Cache-Control', 'no-store');
    response
      .status(isPage ? 503 : 404)
      .type('html')
      .send(isPage ? notBuilt : notFound);
  };
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    answer(request, response).catch(next);
  };
}
