import { limits } from '../../../../../shared/kernel/limits.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { peopleTexts } from '#texts/features/people';

type RemovePersonProps = {
  /** The item they are known by. */
  readonly of: string;
  /** Told to them where somebody writes one. */
  readonly onRemove: (reason: string | undefined) => void;
  readonly onClose: () => void;
};

/** Q7: asks once more before somebody is sent out of the room, and for the reason they are told. */
export function RemovePerson({ of, onRemove, onClose }: RemovePersonProps) {
  const [reason, setReason] = useTyped(`remove:${of}`, '');
  const leave = () => {
    setReason('');
    onClose();
  };
  const remove = () => {
    const told = reason.trim();
    onRemove(told === '' ? undefined : told);
    leave();
  };
  return (
    <Sheet
      title={peopleTexts.removeTitle}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={leave}>{peopleTexts.cancel}</Button>
          <Button kind="danger" onPress={remove}>
            {peopleTexts.removeYes}
          </Button>
        </>
      }
    >
      <p>{peopleTexts.removeBody}</p>
      <TextField
        label={peopleTexts.removeReason}
        value={reason}
        onChange={setReason}
        maxGraphemes={limits.reasonGraphemes}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
    </Sheet>
  );
}
