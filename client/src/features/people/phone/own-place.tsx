import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { doesWait } from '../records.ts';
import { OwnField } from './own-field.tsx';
import { peopleTexts } from '#texts/features/people';

/** Where somebody sits, told by themselves, so that a microphone finds them. */
export function OwnPlace() {
  const place = useRoom((state) => state.personal.place);
  const waits = useRoom((state) => doesWait(state.personal, 'place'));
  const command = useCommand();
  return (
    <OwnField
      field="place"
      label={peopleTexts.yourPlace}
      hint={peopleTexts.placeHint}
      saveLabel={peopleTexts.savePlace}
      value={place ?? ''}
      maxGraphemes={limits.placeGraphemes}
      waits={waits}
      busy={command.busy}
      error={command.refused?.message}
      onSave={(text) => void command.run('person.place', { place: text })}
    />
  );
}
