import { limits } from '../../../../../shared/kernel/limits.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { ConfirmDialog } from '../../../ui/dialog/sheet.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import type { Removal } from '../removal.ts';
import { peopleConsoleTexts } from '#texts/features/people/console';

/** Q7: asks once more before somebody is sent out of the room, and for the reason they are told. */
export function RemovePerson({ of, onRemove, onClose }: Removal) {
  const [reason, setReason] = useTyped(`remove:${of}`, '');
  const leave = () => {
    setReason('');
    onClose();
  };
  const remove = () => {
    const told = reason.trim();
    onRemove({ handle: of, ...(told === '' ? {} : { reason: told }) });
    leave();
  };
  return (
    <ConfirmDialog
      title={peopleConsoleTexts.removeTitle}
      no={peopleConsoleTexts.cancel}
      yes={peopleConsoleTexts.removeYes}
      onNo={leave}
      onYes={remove}
      onClose={onClose}
    >
      <p>{peopleConsoleTexts.removeBody}</p>
      <TextField
        label={peopleConsoleTexts.removeReason}
        value={reason}
        onChange={setReason}
        maxGraphemes={limits.reasonGraphemes}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
    </ConfirmDialog>
  );
}
