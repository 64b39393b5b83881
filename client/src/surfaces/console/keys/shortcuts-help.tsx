import { useState } from 'react';
import { browserStorage } from '../../../engine/device.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { Tick } from '../../../ui/form/tick.tsx';
import styles from './shortcuts-help.module.css';
import { consoleShortcuts, consoleTexts } from '#texts/surfaces/console';
import { uiTexts } from '#texts/ui';
import { agendaShortcuts } from '#texts/features/agenda/console';
import { floorShortcuts } from '#texts/features/floor/console';
import { inboxTexts, questionShortcuts } from '#texts/features/questions/console';
import { showShortcuts } from '#texts/features/shows/console';
import { stageShortcuts } from '#texts/features/stage/console';
import { voiceShortcuts } from '#texts/features/voice/console';

/** The most needed first. */
const floorKeys = {
  N: floorShortcuts.N,
  C: floorShortcuts.C,
  S: floorShortcuts.S,
  U: consoleShortcuts.U,
  '↑ ↓': consoleShortcuts['↑ ↓'],
  D: floorShortcuts.D,
  ...showShortcuts,
  ...agendaShortcuts,
  ...voiceShortcuts,
  ...stageShortcuts,
  '/': consoleShortcuts['/'],
  '?': consoleShortcuts['?'],
} satisfies { readonly [key in keyof (typeof floorShortcuts & typeof consoleShortcuts)]: string };

/** Nobody is told of a key that does nothing for them. */
const keysFor = (isHost: boolean) => Object.entries(floorKeys).filter(([key]) => isHost || !(key in agendaShortcuts));

const storage = browserStorage().local;
const storageKey = 'plenum.shortcuts';

type ShortcutsSwitch = { readonly on: boolean; readonly set: (on: boolean) => void };

/** Single keys can disturb people who speak or scan their input; so they can be switched off, for good. */
export function useShortcutsSwitch(): ShortcutsSwitch {
  const [on, setOn] = useState(() => storage.get(storageKey) !== 'off');
  return {
    on,
    set(next) {
      setOn(next);
      storage.set(storageKey, next ? 'on' : 'off');
    },
  };
}

export function ShortcutsHelp({
  shortcuts,
  isHost,
  onClose,
}: {
  readonly shortcuts: ShortcutsSwitch;
  readonly isHost: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Sheet
      title={consoleTexts.shortcuts}
      className={styles.wide}
      // Nothing takes the focus: the bar, pressed at once, must not switch the keys off.
      sudden
      onClose={onClose}
      actions={<Button onPress={onClose}>{uiTexts.close}</Button>}
    >
      <div className={styles.columns}>
        <Keys title={consoleTexts.floorShortcuts} keys={keysFor(isHost)} />
        <div className={styles.beside}>
          <Keys title={inboxTexts.title} keys={questionShortcuts} />
          {/* In the shorter column: the switch is seen without scrolling. */}
          <p className={styles.note}>{consoleTexts.shortcutsByPlace}</p>
          <Tick checked={shortcuts.on} onChange={shortcuts.set}>
            {consoleTexts.shortcutsOn}
          </Tick>
        </div>
      </div>
    </Sheet>
  );
}

type KeysProps = { readonly title: string; readonly keys: readonly (readonly [string, string])[] };

function Keys({ title, keys }: KeysProps) {
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {keys.map(([key, what]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.key} translate="no">
                {key}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
