import type { LateCommand } from '../../../../shared/room/late-commands.ts';
import { Button } from '../../ui/button.tsx';
import { useMissedCommands } from '../../engine/react/use-missed-commands.ts';
import styles from './missed-commands.module.css';
import { agendaCommandNames } from '#texts/features/agenda/console';
import { cueCommandNames } from '#texts/features/cue/console';
import { floorCommandNames } from '#texts/features/floor/console';
import { lifecycleCommandNames } from '#texts/features/lifecycle/console';
import { momentCommandNames } from '#texts/features/moments/console';
import { questionCommandNames } from '#texts/features/questions/console';
import { showCommandNames } from '#texts/features/shows/console';
import { stageCommandNames } from '#texts/features/stage/console';
import { voiceCommandNames } from '#texts/features/voice/console';
import { consoleTexts } from '#texts/surfaces/console';

/** Nobody sends these from a console, although they might. */
type OfPhones = 'hand.raise' | 'turn.accept' | 'turn.decline';

const names: { readonly [type: string]: string } = {
  ...agendaCommandNames,
  ...cueCommandNames,
  ...floorCommandNames,
  ...lifecycleCommandNames,
  ...momentCommandNames,
  ...questionCommandNames,
  ...showCommandNames,
  ...stageCommandNames,
  ...voiceCommandNames,
} satisfies { readonly [type in Exclude<LateCommand<'host'>, OfPhones>]: string };

export function MissedCommands() {
  return (
    <div className={styles.missed}>
      {useMissedCommands().map(({ key, type, send, drop }) => (
        <div key={key} className={styles.one}>
          <p>
            {consoleTexts.missedTitle}: {names[type] ?? consoleTexts.otherCommand}
          </p>
          <Button size="s" onPress={send}>
            {consoleTexts.sendNow}
          </Button>
          <Button size="s" onPress={drop}>
            {consoleTexts.drop}
          </Button>
        </div>
      ))}
    </div>
  );
}
