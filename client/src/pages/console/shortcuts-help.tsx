import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './shortcuts-help.module.css';
import { consoleTexts } from './texts.ts';
import type { ShortcutsSwitch } from './use-shortcuts-switch.ts';

export function ShortcutsHelp({
  shortcuts,
  onClose,
}: {
  readonly shortcuts: ShortcutsSwitch;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={consoleTexts.shortcuts}
      onClose={onClose}
      actions={<Button onPress={onClose}>{consoleTexts.close}</Button>}
    >
      <dl className={styles.list}>
        {consoleTexts.shortcutList.map(([key, what]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={shortcuts.on} onChange={(event) => shortcuts.set(event.target.checked)} />
        {consoleTexts.shortcutsOn}
      </label>
    </Dialog>
  );
}
