import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};
const compressible = new Set(['.html', '.js', '.css', '.svg', '.webmanifest', '.json', '.txt']);

type Coding = 'br' | 'gzip' | 'identity';
export type StaticFile = {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly body: (coding: Coding) => Promise<Buffer>;
  readonly codings: readonly Coding[];
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Whoever asked is told what broke. */
const ignore = () => undefined;

const qualities = { small: { gzip: 9, brotli: 10 }, quickly: { gzip: 6, brotli: 5 } };

function make(raw: Buffer, coding: Coding, how: keyof typeof qualities): Promise<Buffer> {
  if (coding === 'identity') return Promise.resolve(raw);
  if (coding === 'gzip') return zip(raw, { level: qualities[how].gzip });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualities[how].brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  };
  return brotli(raw, { params });
}

/**
 * Compressed once, when first asked for: as small as can be, or quickly where it is soon forgotten. As small as brotli can
 * takes a second for a page's script, so that whoever asks meanwhile gets it as it is made quickly.
 */
export function compressed(raw: Buffer, how: 'small' | 'quickly' = 'small'): (coding: Coding) => Promise<Buffer> {
  const kept: { [coding in Coding]?: Promise<Buffer> } = {};
  return (coding) => {
    const known = kept[coding];
    if (known !== undefined) return known;
    if (how === 'quickly' || coding !== 'br') return (kept[coding] = make(raw, coding, how));
    const quick = make(raw, coding, 'quickly');
    void quick.then(async () => {
      const small = await make(raw, coding, 'small');
      kept[coding] = Promise.resolve(small);
    }, ignore);
    return (kept[coding] = quick);
  };
}

function cacheControlOf(path: string): string {
  if (path.endsWith('.html')) return 'no-store';
  // The build puts a hash of their bytes into the names of what lies here.
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The built pages, read when first asked for and kept. Dot files are nobody's. */
export function createStaticFiles(folder: string): (path: string) => Promise<StaticFile | undefined> {
  const files = new Map<string, Promise<StaticFile | undefined>>();

  const load = async (path: string): Promise<StaticFile | undefined> => {
    const file = join(folder, path);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const raw = await readFile(file);
    const extension = extname(path);
    return {
      type: types[extension] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
      cacheControl: cacheControlOf(path),
      body: compressed(raw),
      codings: compressible.has(extension) && raw.length > 1_000 ? ['br', 'gzip', 'identity'] : ['identity'],
    };
  };

  return async (path) => {
    const isPlain = /^(?:\/[\w@-][\w@.-]*)+$/u.test(path) && normalize(path) === path;
    if (!isPlain) return undefined;
    const known = files.get(path);
    if (known !== undefined) return known;
    const loading = load(path);
    const file = await loading;
    // Only what exists is kept, so that guesses cost no memory.
    if (file !== undefined) files.set(path, loading);
    return file;
  };
}

/** The best coding that an `Accept-Encoding` header allows. */
export function pickCoding(accepted: string | undefined, codings: readonly Coding[]): Coding {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, quality]) => quality === undefined || !/^\s*q=0(?:\.0*)?$/u.test(quality))
    .map(([name]) => name?.trim());
  return codings.find((coding) => wanted.includes(coding)) ?? 'identity';
}
