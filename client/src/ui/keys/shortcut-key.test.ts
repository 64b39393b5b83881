import { expect, test } from 'vitest';
import { isPressKey, shortcutReader, type PressedKey } from './shortcut-key.ts';

const keys = new Set(['n', 'c', 's', 'w', 'x', 'b', 'a', 'o', 'r', 'm', '/', '?', '1', 'Escape', 'ArrowDown']);
const has = (key: string) => keys.has(key);

function pressed(key: string, code: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

/** Each key as its layout gives it, and what it means. */
const onLayouts = {
  'US: as given': [
    ['n', 'KeyN', 'n'],
    ['/', 'Slash', '/'],
    ['1', 'Digit1', '1'],
  ],
  'Russian: by place': [
    ['т', 'KeyN', 'n'],
    ['с', 'KeyC', 'c'],
    ['ы', 'KeyS', 's'],
    ['ч', 'KeyX', 'x'],
    ['Щ', 'KeyO', 'o'],
    ['.', 'Slash', '/'],
    ['1', 'Digit1', '1'],
    ['ё', 'Backquote', undefined],
  ],
  'Greek: by place': [
    ['ν', 'KeyN', 'n'],
    ['ψ', 'KeyC', 'c'],
    ['ς', 'KeyW', 'w'],
    ['/', 'Slash', '/'],
  ],
  'Hebrew: by place, also where a plain sign lies on a letter': [
    ['מ', 'KeyN', 'n'],
    ['ב', 'KeyC', 'c'],
    ["'", 'KeyW', 'w'],
    ['/', 'KeyQ', '/'],
    ['.', 'Slash', '/'],
  ],
  'Arabic: by place': [
    ['ى', 'KeyN', 'n'],
    ['لا', 'KeyB', 'b'],
    ['ظ', 'Slash', '/'],
    ['١', 'Digit1', '1'],
  ],
  'Persian: by place': [['۱', 'Digit1', '1']],
  'AZERTY: never by place': [
    ['a', 'KeyQ', 'a'],
    ['q', 'KeyA', undefined],
    [',', 'KeyM', undefined],
    ['m', 'Semicolon', 'm'],
    ['é', 'Digit2', undefined],
    ['&', 'Digit1', undefined],
    ['!', 'Slash', undefined],
  ],
  'QWERTZ: never by place': [
    ['z', 'KeyY', undefined],
    ['ö', 'Semicolon', undefined],
    ['-', 'Slash', undefined],
    ['ß', 'Minus', undefined],
  ],
  'Dvorak: never by place': [
    ['b', 'KeyN', 'b'],
    ['j', 'KeyC', undefined],
    ['o', 'KeyS', 'o'],
    [',', 'KeyW', undefined],
    ['n', 'KeyL', 'n'],
    ['z', 'Slash', undefined],
  ],
  'Turkish: never by place': [['ı', 'KeyI', undefined]],
} as const;

for (const [layout, presses] of Object.entries(onLayouts)) {
  test(`I5 a shortcut is found on each keyboard. ${layout}`, () => {
    const read = shortcutReader();
    for (const [key, code, means] of presses) expect([key, read(pressed(key, code), has)]).toEqual([key, means]);
  });
}

test('I5 whoever changes from Russian to Dvorak is read as they type now', () => {
  const read = shortcutReader();
  expect(read(pressed('т', 'KeyN'), has)).toBe('n');
  expect(read(pressed('o', 'KeyS'), has)).toBe('o');
  expect(read(pressed(',', 'KeyW'), has)).toBeUndefined();
});

test('I5 keys with a name stay what they are, and capitals are their letters', () => {
  const read = shortcutReader();
  expect(read(pressed('Escape', 'Escape'), has)).toBe('Escape');
  expect(read(pressed('ArrowDown', 'ArrowDown'), has)).toBe('ArrowDown');
  expect(read(pressed('N', 'KeyN', { shiftKey: true }), has)).toBe('n');
  expect(read(pressed('?', 'Slash', { shiftKey: true }), has)).toBe('?');
  expect(read(pressed('؟', 'Slash', { shiftKey: true }), has)).toBe('?');
});

test.each<[string, Partial<PressedKey>]>([
  ['Ctrl', { ctrlKey: true }],
  ['Meta', { metaKey: true }],
  ['Alt', { altKey: true }],
  ['the third level', { getModifierState: (key) => key === 'AltGraph' }],
  ['a word that is composed', { isComposing: true }],
])('I5 with %s no key is a shortcut, on no keyboard', (_held, held) => {
  const read = shortcutReader();
  expect(read(pressed('n', 'KeyN', held), has)).toBeUndefined();
  expect(read(pressed('т', 'KeyN', held), has)).toBeUndefined();
});

test('I5 a key that an input method takes, or that waits for the next one, is no shortcut', () => {
  const read = shortcutReader();
  expect(read(pressed('Process', 'KeyN'), has)).toBeUndefined();
  expect(read(pressed('Dead', 'KeyN'), has)).toBeUndefined();
  expect(read(pressed('№', 'Digit1', { shiftKey: true }), has)).toBeUndefined();
});

test('V2 the key that is held to talk is the bar on every keyboard, whatever kind of space it writes', () => {
  expect(isPressKey({ key: ' ', code: 'Space' })).toBe(true);
  expect(isPressKey({ key: '\u00A0', code: 'Space' })).toBe(true);
  expect(isPressKey({ key: 'Enter', code: 'NumpadEnter' })).toBe(true);
  expect(isPressKey({ key: 'n', code: 'KeyN' })).toBe(false);
});
