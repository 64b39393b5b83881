import { Button } from '../../ui/button.tsx';
import { useMissedCommands } from '../../engine/react/use-missed-commands.ts';
import styles from './missed-commands.module.css';
import { consoleTexts } from '#texts/surfaces/console';

export function MissedCommands() {
  return useMissedCommands().map(({ key, type, send, drop }) => (
    <div key={key} className={styles.missed}>
      <p>
        {consoleTexts.missedTitle}: {consoleTexts.commandNames[type] ?? consoleTexts.otherCommand}
      </p>
      <Button size="s" onPress={send}>
        {consoleTexts.sendNow}
      </Button>
      <Button size="s" onPress={drop}>
        {consoleTexts.drop}
      </Button>
    </div>
  ));
}
