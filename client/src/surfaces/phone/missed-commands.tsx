import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notices/notice.tsx';
import { useMissedCommands } from '../../engine/react/use-missed-commands.ts';
import { attendeeTexts } from '#texts/surfaces/phone';

export function MissedCommands() {
  return useMissedCommands().map(({ key, type, send, drop }) => (
    <Notice
      key={key}
      tone="warn"
      actions={
        <>
          <Button size="s" onPress={send}>
            {attendeeTexts.sendNow}
          </Button>
          <Button size="s" onPress={drop}>
            {attendeeTexts.drop}
          </Button>
        </>
      }
    >
      {attendeeTexts.missedTitle}: {attendeeTexts.commandNames[type] ?? attendeeTexts.otherCommand}
    </Notice>
  ));
}
