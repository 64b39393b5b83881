import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useMissedCommands } from '../../in-room/use-missed-commands.ts';
import { attendeeTexts } from './texts.ts';

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
