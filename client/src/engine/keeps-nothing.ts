const probeKey = 'plenum-probe';

/**
 * Whether this browser forgets everything with the page: storage is blocked, or full from the first sign on. A part of
 * its own, since a phone needs to know it only once the hand stands.
 */
export function keepsNothing(find: () => Storage = () => localStorage): boolean {
  try {
    const storage = find();
    storage.setItem(probeKey, '1');
    const kept = storage.getItem(probeKey) === '1';
    storage.removeItem(probeKey);
    return !kept;
  } catch {
    return true;
  }
}
