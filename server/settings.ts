import { isIP } from 'node:net';
import { settingsLimits } from './limits.ts';

/** Everything the operator may set, read from the environment and nowhere else. */
export type Settings = {
  /** PORT: where to listen; default 3000, 0 picks a free one. */
  readonly port: number;
  /** HOST: the address to listen on; default all. */
  readonly host?: string;
  /** DATA_DIR: where the log, the server key and the process id are kept; default ./data. */
  readonly dataDir: string;
  /** PUBLIC_URL: the address people use, such as https://hall.example; default the one they asked for. */
  readonly publicUrl?: string;
  /**
   * TRUST_PROXY: whose X-Forwarded-* headers count: the number of proxies in front, or their addresses
   * (comma separated; subnets, `loopback`, `linklocal`, `uniquelocal`); default nobody's.
   */
  readonly trustProxy: false | number | readonly string[];
  /** TLS_CERT and TLS_KEY: files in PEM; both or none. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  /** ICE_SERVERS, TURN_SECRET and ICE_RELAY_ONLY: how a voice finds its way; default within the local network alone (V3). */
  readonly ice: {
    readonly stunUrls: readonly string[];
    /** With the secret that these relays know too; they are asked for nothing without credentials made of it. */
    readonly turn?: { readonly urls: readonly string[]; readonly secret: string };
    /** No way but through a relay. */
    readonly relayOnly: boolean;
  };
  /** LOG_LEVEL: fatal, error, warn, info (default), debug, trace or silent. */
  readonly logLevel: LogLevel;
  /** ADMIN_TOKEN: where set, opening a room needs it as a bearer token. */
  readonly adminToken?: string;
  /** FRAME_ANCESTORS: origins whose pages may show the stage in a frame (T4), by spaces or commas; default none. */
  readonly frameAncestors: readonly string[];
  /** MAX_SOCKETS_PER_ADDRESS: open connections of one address; default 5000; the machine itself is exempt. */
  readonly maxSocketsPerAddress: number;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** A setting that the server cannot start with; its message is for the operator. */
export class BadSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

function given(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

function wholeNumber(environment: Environment, name: string, otherwise: number, min: number, max: number): number {
  const value = given(environment, name);
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < min || number > max)
    throw new BadSetting(`${name} must be a whole number from ${min} to ${max}, but it is "${value}".`);
  return number;
}

function yesOrNo(environment: Environment, name: string): boolean {
  const value = given(environment, name) ?? 'false';
  if (value !== 'true' && value !== 'false')
    throw new BadSetting(`${name} must be true or false, but it is "${value}".`);
  return value === 'true';
}

/** The origin of an address without a path, as browsers write it. */
function webOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/';
  return isWeb && url.search === '' && url.hash === '' && url.username === '' ? url.origin : undefined;
}

function readPublicUrl(environment: Environment): string | undefined {
  const value = given(environment, 'PUBLIC_URL');
  if (value === undefined) return undefined;
  const origin = webOrigin(value);
  if (origin === undefined)
    throw new BadSetting(
      `PUBLIC_URL must be an address like https://hall.example without a path, but it is "${value}".`,
    );
  return origin;
}

/** They stand in a header of their own, so that a `*`, a `;` or a quote in one must not get there. */
function readFrameAncestors(environment: Environment): readonly string[] {
  const listed = given(environment, 'FRAME_ANCESTORS') ?? '';
  return listed
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map((text) => {
      const origin = webOrigin(text);
      if (origin === undefined || !/^[a-z0-9.:/[\]-]+$/u.test(origin))
        throw new BadSetting(
          `FRAME_ANCESTORS must be addresses like https://hall.example without a path, by spaces or commas, but one is "${text}".`,
        );
      return origin;
    });
}

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  const isPrefix = prefix === undefined || (/^\d{1,3}$/u.test(prefix) && Number(prefix) <= bits);
  return namedNetworks.includes(text) || (isIP(address) !== 0 && isPrefix && rest.length === 0);
}

function readTrustProxy(environment: Environment): Settings['trustProxy'] {
  const value = given(environment, 'TRUST_PROXY');
  if (value === undefined || value === '0' || value === 'false') return false;
  if (/^[1-9]$/u.test(value)) return Number(value);
  const networks = value.split(',').map((part) => part.trim());
  if (!networks.every(isNetwork))
    throw new BadSetting(
      `TRUST_PROXY must be the number of proxies in front (1 to 9) or their addresses, such as 10.0.0.7 or 10.0.0.0/8, but it is "${value}".`,
    );
  return networks;
}

function readTls(environment: Environment): Settings['tls'] {
  const certFile = given(environment, 'TLS_CERT');
  const keyFile = given(environment, 'TLS_KEY');
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined) throw new BadSetting('TLS_KEY is set but TLS_CERT is not. Set both or none.');
  if (keyFile === undefined) throw new BadSetting('TLS_CERT is set but TLS_KEY is not. Set both or none.');
  return { certFile, keyFile };
}

const transportOf = /\?transport=(?:udp|tcp)$/u;

/** `stun:HOST`, `turn:HOST` or `turns:HOST` as browsers take it (RFC 7064, RFC 7065): a bad one would break every call. */
function isIceUrl(text: string): boolean {
  const [, scheme = '', where = ''] = /^(stun|turns?):(.+)$/u.exec(text) ?? [];
  const place = scheme === 'stun' ? where : where.replace(transportOf, '');
  const [, host = '', port] = /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/u.exec(place) ?? [];
  const isHost = host.startsWith('[')
    ? isIP(host.slice(1, -1)) === 6
    : /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/iu.test(host);
  return isHost && (port === undefined || (Number(port) > 0 && Number(port) <= 65_535));
}

function readIceUrls(environment: Environment): readonly string[] {
  const urls = (given(environment, 'ICE_SERVERS') ?? '').split(/[\s,]+/u).filter(Boolean);
  for (const url of urls) {
    if (!isIceUrl(url))
      throw new BadSetting(
        `ICE_SERVERS must be addresses like stun:hall.example:3478, turn:hall.example:3478?transport=udp or turns:hall.example:5349, by spaces or commas, but one is "${url}".`,
      );
  }
  if (urls.length > settingsLimits.iceServersCount)
    throw new BadSetting(
      `ICE_SERVERS has ${urls.length} addresses, but each makes every voice slower to begin: at most ${settingsLimits.iceServersCount}.`,
    );
  return urls;
}

function readTurnSecret(environment: Environment): string | undefined {
  const value = given(environment, 'TURN_SECRET');
  // Whoever was called once holds a digest of it and could try out the short ones.
  if (value !== undefined && !/^[\x21-\x7e]{16,}$/u.test(value))
    throw new BadSetting('TURN_SECRET must be at least 16 letters, digits or signs without spaces.');
  return value;
}

function readIce(environment: Environment): Settings['ice'] {
  const urls = readIceUrls(environment);
  const secret = readTurnSecret(environment);
  const relayOnly = yesOrNo(environment, 'ICE_RELAY_ONLY');
  const stunUrls = urls.filter((url) => url.startsWith('stun:'));
  const turnUrls = urls.filter((url) => !url.startsWith('stun:'));
  if (turnUrls.length > 0 && secret === undefined)
    throw new BadSetting(
      'ICE_SERVERS has a turn address but TURN_SECRET is not set: the relay would refuse everybody.',
    );
  if (turnUrls.length === 0 && secret !== undefined)
    throw new BadSetting('TURN_SECRET is set but ICE_SERVERS has no turn: or turns: address.');
  if (turnUrls.length === 0 && relayOnly)
    throw new BadSetting('ICE_RELAY_ONLY is true but ICE_SERVERS has no turn: or turns: address: no voice could pass.');
  return { stunUrls, ...(secret === undefined ? {} : { turn: { urls: turnUrls, secret } }), relayOnly };
}

function readLogLevel(environment: Environment): LogLevel {
  const value = given(environment, 'LOG_LEVEL') ?? 'info';
  const level = logLevels.find((known) => known === value);
  if (level === undefined)
    throw new BadSetting(`LOG_LEVEL must be one of ${logLevels.join(', ')}, but it is "${value}".`);
  return level;
}

function readAdminToken(environment: Environment): string | undefined {
  const value = given(environment, 'ADMIN_TOKEN');
  if (value !== undefined && !/^[\x21-\x7e]{8,}$/u.test(value))
    throw new BadSetting('ADMIN_TOKEN must be at least 8 letters, digits or signs without spaces.');
  return value;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
}

/** What is announced and not there yet: a start that counts on it must not run as if it were (an operator would trust it). */
const notYet: { readonly [name: string]: string } = {
  DATABASE_URL: 'keeps its rooms in SQLite under DATA_DIR alone so far',
  WORKERS: 'runs as one process so far',
};

function refuseNotYet(environment: Environment): void {
  for (const [name, instead] of Object.entries(notYet)) {
    if (given(environment, name) !== undefined)
      throw new BadSetting(`${name} is set, but Plenum ${instead}. Start it without ${name}.`);
  }
}

/** Unknown names are ignored; a bad value throws `BadSetting` with a sentence that says which. */
export function readSettings(environment: Environment): Settings {
  refuseNotYet(environment);
  return {
    port: wholeNumber(environment, 'PORT', 3_000, 0, 65_535),
    ...optional('host', given(environment, 'HOST')),
    dataDir: given(environment, 'DATA_DIR') ?? './data',
    ...optional('publicUrl', readPublicUrl(environment)),
    trustProxy: readTrustProxy(environment),
    ...optional('tls', readTls(environment)),
    ice: readIce(environment),
    logLevel: readLogLevel(environment),
    ...optional('adminToken', readAdminToken(environment)),
    frameAncestors: readFrameAncestors(environment),
    maxSocketsPerAddress: wholeNumber(
      environment,
      'MAX_SOCKETS_PER_ADDRESS',
      settingsLimits.socketsPerAddressDefaultCount,
      1,
      10_000_000,
    ),
  };
}
