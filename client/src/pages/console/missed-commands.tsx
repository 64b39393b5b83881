import { Button } from '../../ui/button.tsx';
import { useRoom, useRoomClient } from '../room-context.tsx';
import styles from './missed-commands.module.css';
import { consoleTexts } from './texts.ts';

/** Commands whose moment went by while nothing got through: staff decide, nothing is sent blindly. */
export function MissedCommands() {
  const client = useRoomClient();
  const pending = useRoom((state) => state.pending);
  return pending
    .filter((command) => command.state === 'offered')
    .map(({ id, type }) => (
      <div key={`${id.client}-${id.sequence}`} className={styles.missed}>
        <p>
          {consoleTexts.missedTitle}: {consoleTexts.commandNames[type] ?? consoleTexts.otherCommand}
        </p>
        <Button size="s" onPress={() => client.resendOffered(id)}>
          {consoleTexts.sendNow}
        </Button>
        <Button size="s" onPress={() => client.discardOffered(id)}>
          {consoleTexts.drop}
        </Button>
      </div>
    ));
}
