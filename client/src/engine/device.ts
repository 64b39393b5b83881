/** A small place for strings. Never throws: a browser that forbids storage gets memory. */
export type KeyValue = {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
};

/** `local` outlives the tab; `session` is the tab's own and outlives a reload. */
export type RoomStorage = { readonly local: KeyValue; readonly session: KeyValue };

export function memoryKeyValue(): KeyValue {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/** `find` may throw already (blocked cookies), and so may each use (a full or private store). */
export function safeKeyValue(find: () => Storage): KeyValue {
  const memory = memoryKeyValue();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(find());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set(key, value) {
      const kept = attempt((storage) => (storage.setItem(key, value), true));
      if (kept === true) memory.remove(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

const ofThisPage: RoomStorage = {
  local: safeKeyValue(() => localStorage),
  session: safeKeyValue(() => sessionStorage),
};

/** One for all of the page: what the browser does not keep, every part of it still finds for as long as the page lives. */
export function browserStorage(): RoomStorage {
  return ofThisPage;
}

/** One spelling of a room's code, as people may type it: with spaces, dashes, small letters, the comma that came along. */
export function plainCode(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase();
}

/** What this device remembers of one room: the secret it was given there and the name it introduces itself by. */
export type Device = {
  secret(): string | undefined;
  keepSecret(secret: string): void;
  name(): string | undefined;
  keepName(name: string): void;
};

export function deviceIn(code: string, local: KeyValue): Device {
  const secretKey = `plenum-device:${plainCode(code)}`;
  const nameKey = `plenum-name:${plainCode(code)}`;
  return {
    secret: () => local.get(secretKey),
    keepSecret: (secret) => local.set(secretKey, secret),
    name: () => local.get(nameKey),
    keepName(name) {
      if (name === '') local.remove(nameKey);
      else local.set(nameKey, name);
    },
  };
}

/** Tells the HTTP interface that this device was in the room, so that it is no stranger there. */
export function deviceHeader(
  code: string,
  storage: Pick<RoomStorage, 'local'> = browserStorage(),
): Record<string, string> {
  const secret = deviceIn(code, storage.local).secret();
  return secret === undefined ? {} : { 'x-plenum-device': secret };
}
