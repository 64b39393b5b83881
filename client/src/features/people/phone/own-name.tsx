import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { doesWait } from '../records.ts';
import { OwnField } from './own-field.tsx';
import { peopleTexts } from '#texts/features/people';

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
