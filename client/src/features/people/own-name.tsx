import { limits } from '../../../../shared/kernel/limits.ts';
import { useRoom, useRoomClient } from '../../in-room/room-context.tsx';
import { useCommand } from '../../in-room/use-command.ts';
import { doesWait } from './records.ts';
import { OwnField } from './own-field.tsx';
import { peopleTexts } from './texts.ts';

/** The first name somebody may give; empty again takes it back. */
export function OwnName() {
  const client = useRoomClient();
  const name = useRoom((state) => state.personal.name);
  const waits = useRoom((state) => doesWait(state.personal, 'name'));
  const command = useCommand();
  return (
    <OwnField
      field="name"
      label={peopleTexts.yourName}
      hint={peopleTexts.nameHint}
      saveLabel={peopleTexts.saveName}
      value={name ?? ''}
      maxGraphemes={limits.nameGraphemes}
      waits={waits}
      busy={command.busy}
      error={command.refused?.message}
      onSave={(text) => {
        client.rename(text);
        void command.run('person.name', { name: text });
      }}
    />
  );
}
