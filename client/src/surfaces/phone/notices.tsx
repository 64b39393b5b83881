import { useMissedCommands } from '../../engine/react/use-missed-commands.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notices/notice.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';

/** Says to whoever has the floor that the connection is lost, and what that does not change. */
export function ConnectionBanner() {
  const isAway = useRoom(({ status }) => status === 'away');
  return isAway ? <Notice tone="warn">{phonePageTexts.offlineWith.floor}</Notice> : null;
}

export function MissedCommands() {
  return useMissedCommands().map(({ key, type, send, drop }) => (
    <Notice
      key={key}
      tone="warn"
      actions={
        <>
          <Button size="s" onPress={send}>
            {phonePageTexts.sendNow}
          </Button>
          <Button size="s" onPress={drop}>
            {phonePageTexts.drop}
          </Button>
        </>
      }
    >
      {phonePageTexts.missedTitle}: {phonePageTexts.commandNames[type] ?? phonePageTexts.otherCommand}
    </Notice>
  ));
}
