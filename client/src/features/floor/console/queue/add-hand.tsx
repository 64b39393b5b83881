import { limits } from '../../../../../../shared/kernel/limits.ts';
import { FormSheet } from '../../../../ui/dialog/sheet.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { useTyped } from '../../../../engine/react/use-typed.ts';
import { queueTexts } from '#texts/features/floor/console';

const nobody = { label: '', place: '', topic: '' };

/** H8: a hand for somebody without a phone. */
export function AddHand({ onClose }: { readonly onClose: () => void }) {
  const [{ label, place, topic }, write] = useTyped('add-hand', nobody);
  const change = (fields: Partial<typeof nobody>) => write({ label, place, topic, ...fields });
  const command = useCommand();
  const submit = () => {
    const told = {
      label: label.trim(),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
    };
    void command.run('hand.add', told).then((ack) => {
      if (!ack.ok) return;
      write(nobody);
      onClose();
    });
  };
  const cancel = () => {
    write(nobody);
    onClose();
  };
  return (
    <FormSheet
      title={queueTexts.addTitle}
      cancel={queueTexts.cancel}
      submit={queueTexts.addYes}
      ready={label.trim() !== ''}
      sending={command}
      onSubmit={submit}
      onCancel={cancel}
      onClose={onClose}
    >
      <TextField
        label={queueTexts.addLabel}
        hint={queueTexts.addLabelHint}
        value={label}
        onChange={(next) => change({ label: next })}
        maxGraphemes={limits.labelGraphemes}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
      <TextField
        label={queueTexts.addPlace}
        value={place}
        onChange={(next) => change({ place: next })}
        maxGraphemes={limits.placeGraphemes}
      />
      <TextField
        label={queueTexts.addTopic}
        value={topic}
        onChange={(next) => change({ topic: next })}
        maxGraphemes={limits.topicGraphemes}
      />
    </FormSheet>
  );
}
