import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRoom, useRoomClient } from '../room-context.tsx';
import { attendeeTexts } from './texts.ts';

/** Commands whose moment went by while nothing got through: the person decides, nothing is sent blindly. */
export function MissedCommands() {
  const client = useRoomClient();
  const pending = useRoom((state) => state.pending);
  const offered = pending.filter((command) => command.state === 'offered');
  return offered.map(({ id, type }) => (
    <Notice
      key={`${id.client}-${id.sequence}`}
      tone="warn"
      actions={
        <>
          <Button size="s" onPress={() => client.resendOffered(id)}>
            {attendeeTexts.sendNow}
          </Button>
          <Button size="s" onPress={() => client.discardOffered(id)}>
            {attendeeTexts.drop}
          </Button>
        </>
      }
    >
      {attendeeTexts.missedTitle}: {attendeeTexts.commandNames[type] ?? attendeeTexts.otherCommand}
    </Notice>
  ));
}
