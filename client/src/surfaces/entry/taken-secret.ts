/* Alone in this file, since every page needs it at once and a phone should load no more of the staff's entry. */

let taken: string | undefined;
const waiting = new Set<() => void>();

/** The secret in a fragment such as `#k=SECRET`. */
export function secretIn(hash: string): string | undefined {
  return /^#k=([^&]+)/u.exec(hash)?.[1];
}

/**
 * Takes the secret out of the address bar before anything is drawn, so that no picture, screen share or
 * history entry shows it. Also when a link is pasted into a tab that is already at this address.
 */
export function takeSecretFromAddress(): void {
  const take = () => {
    const secret = secretIn(location.hash);
    if (secret === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    taken = secret;
    for (const hear of waiting) hear();
  };
  take();
  addEventListener('hashchange', take);
}

/** Calls back when another link is opened in this tab. Returns the way to stop. */
export function onSecretTaken(hear: () => void): () => void {
  waiting.add(hear);
  return () => waiting.delete(hear);
}

/** The secret this page was opened with, until it has been exchanged. */
export function takenSecret(): string | undefined {
  return taken;
}

/** Drops a secret that was exchanged or refused; a newer one stays. */
export function forgetSecret(secret: string): void {
  if (taken === secret) taken = undefined;
}
