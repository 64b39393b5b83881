import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog/sheet.tsx';
import styles from './shortcuts-help.module.css';
import { consoleTexts } from '#texts/surfaces/console';
import type { ShortcutsSwitch } from './use-shortcuts-switch.ts';

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
      onClose={onClose}
      actions={<Button onPress={onClose}>{consoleTexts.close}</Button>}
    >
      <div className={styles.columns}>
        <Keys title={consoleTexts.shortcutsTitles.floor} keys={keysFor(isHost)} />
        <Keys title={consoleTexts.shortcutsTitles.questions} keys={consoleTexts.questionShortcutList} />
      </div>
      <p>{consoleTexts.shortcutsByPlace}</p>
      <label className={styles.switch}>
        <input type="checkbox" checked={shortcuts.on} onChange={(event) => shortcuts.set(event.target.checked)} />
        {consoleTexts.shortcutsOn}
      </label>
    </Sheet>
  );
}

/** Nobody is told of a key that does nothing for them. */
const keysFor = (isHost: boolean) => consoleTexts.shortcutList.filter(([key]) => isHost || key !== 'O');

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
