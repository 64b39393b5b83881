/*
 * H12: for those whose device cannot shake. A note of the browser's own, from this very page: no server of anybody else's
 * takes part, and it comes only while the page lives.
 */

/** A laptop has the call that makes phones shake, and nothing that shakes. */
const canShake = (): boolean => 'vibrate' in navigator && navigator.maxTouchPoints > 0;

let isAnswered = false;

/** Somebody may be asked: once, and never again after an answer. */
export function mayAsk(): boolean {
  return typeof Notification === 'function' && Notification.permission === 'default' && !isAnswered && !canShake();
}

/** In a press of the person's own: browsers take it for nothing else. */
export async function ask(): Promise<boolean> {
  isAnswered = true;
  try {
    return (await Notification.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

/** Where nobody looks at the page; silently nothing where the browser does not do it. */
export function tell(words: string, body: string): void {
  if (typeof Notification !== 'function' || Notification.permission !== 'granted' || !document.hidden) return;
  try {
    const note = new Notification(words, { body, tag: 'plenum-turn' });
    note.addEventListener('click', () => {
      window.focus();
      note.close();
    });
  } catch {
    // Some browsers have the name and let no page use it.
  }
}
