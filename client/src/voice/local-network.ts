/**
 * Browsers begin to ask before a page of a public address reaches devices in the network it is opened in; without a yes the
 * addresses of phone and stage are dropped without a word. `asks`: nobody answered yet.
 */
export type LocalNetwork = 'asks' | 'refused';

/** The one name was split into two. */
const names = ['local-network', 'local-network-access'];
const privateAddress = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1|f[cd]|fe80))/iu;
const localName = /^[^.:]+$|\.(?:localhost|local)$/iu;

/** As far as an address bar can tell: a name of the public net may lead to a machine in the hall. */
export const mayBePublic = (host: string): boolean => !privateAddress.test(host) && !localName.test(host);

/** What keeps this page from devices nearby, as far as the browser says so; undefined where nothing does. */
export async function localNetworkNow(host: string = location.hostname): Promise<LocalNetwork | undefined> {
  if (!mayBePublic(host)) return undefined;
  for (const name of names) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state === 'granted' ? undefined : state === 'denied' ? 'refused' : 'asks';
    } catch {
      // A browser that does not know the name does not ask.
    }
  }
  return undefined;
}
