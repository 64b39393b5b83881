import { browserStorage } from '../../../../engine/device.ts';

/*
 * H12: for those whose device cannot shake. A note of the browser's own, from this very page: no server of anybody else's
 * takes part, and it comes only while the page lives.
 */

/** A laptop has the call that makes phones shake, and nothing that shakes. */
const canShake = (): boolean => 'vibrate' in navigator && navigator.maxTouchPoints > 0;

const askedKey = 'plenum-alerts-asked';

/** Somebody may be asked: once on this device, and never again after an answer. */
export function mayAsk(): boolean {
  return (
    typeof Notification === 'function' &&
    Notification.permission === 'default' &&
    browserStorage().local.get(askedKey) === undefined &&
    !canShake()
  );
}

/** False where the browser has the name and lets no page use it. */
function shown(words: string, options: NotificationOptions): boolean {
  try {
    const note = new Notification(words, { ...options, tag: 'plenum-turn' });
    note.addEventListener('click', () => {
      window.focus();
      note.close();
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * In a press of the person's own: browsers take it for nothing else. True once a first note, without a sound, has come
 * up: nobody is promised what the browser then does not do.
 */
export async function ask(words: string): Promise<boolean> {
  browserStorage().local.set(askedKey, 'yes');
  try {
    return (await Notification.requestPermission()) === 'granted' && shown(words, { silent: true });
  } catch {
    return false;
  }
}

/** Where nobody looks at the page; silently nothing where the browser does not do it. */
export function tell(words: string, body: string): void {
  if (typeof Notification !== 'function' || Notification.permission !== 'granted' || !document.hidden) return;
  shown(words, { body });
}
