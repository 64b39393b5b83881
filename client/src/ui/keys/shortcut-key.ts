// chunk: staff
/** What is looked at of a pressed key. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  readonly isComposing?: boolean;
  readonly getModifierState?: (key: string) => boolean;
};

const letter = /^\p{L}/u;
const latin = /^\p{Script=Latin}/u;
const ascii = /^[\x21-\x7e]$/u;
/** Written beside letters: vowel signs, digits of other scripts, and the signs on the key that has `/` elsewhere. */
const ofScript = /^[\p{L}\p{M}\p{Nd}]/u;

/** What the key in this place is called where the layout is Latin. */
function byPlace(code: string, shiftKey: boolean): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const [, letterThere, digitThere] = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code) ?? [];
  return letterThere?.toLowerCase() ?? (shiftKey ? undefined : digitThere);
}

/** Held with another key, a letter means something else; while a word is composed it means nothing yet. */
function isPlain(event: PressedKey): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing === true) return false;
  // The third level of a keyboard, which many systems tell apart from Ctrl and Alt.
  return event.getModifierState?.('AltGraph') !== true && event.key !== 'Process';
}

/**
 * Reads single-key shortcuts: by what the layout gives, and by the key's place where it gives no Latin letter
 * (Cyrillic, Greek, Hebrew, Arabic …). Never by place on a Latin layout, be it AZERTY, QWERTZ or Dvorak. `has` tells
 * which keys mean something; undefined: this one means nothing.
 */
export function shortcutReader() {
  // Such layouts have plain signs on some letters' places, as Hebrew has ' on W: what came before tells which it is.
  let isLatin = true;
  return (event: PressedKey, has: (key: string) => boolean): string | undefined => {
    if (!isPlain(event)) return undefined;
    const { key, code, shiftKey } = event;
    if (letter.test(key) && !isNamed(key)) isLatin = latin.test(key);
    const given = isNamed(key) ? key : key.toLowerCase();
    if (has(given)) return given;
    const otherScript = !ascii.test(key) && !latin.test(key) && (ofScript.test(key) || code === 'Slash');
    const place = !isNamed(key) && (otherScript || (ascii.test(key) && !isLatin)) ? byPlace(code, shiftKey) : undefined;
    return place !== undefined && has(place) ? place : undefined;
  };
}

/** "Escape", "ArrowDown", "Dead": a key by its name, and no sign that it writes. */
function isNamed(key: string): boolean {
  return key.length > 1 && /^[A-Z][A-Za-z0-9]+$/u.test(key);
}

/** The bar, wherever the layout writes another kind of space with it, and Enter: what presses a button. */
export function isPressKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): boolean {
  return key === ' ' || key === 'Enter' || code === 'Space';
}
