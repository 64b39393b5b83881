import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { doesWait } from '../records.ts';
import { peopleTexts } from '#texts/features/people';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { cx } from '../../../ui/cx.ts';
import { Button } from '../../../ui/button.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import styles from './own-fields.module.css';

/** The first name somebody may give; empty again takes it back. */
export function OwnName() {
  const client = useRoomClient();
  const command = useCommand();
  return (
    <OwnField
      field="name"
      label={peopleTexts.yourName}
      hint={peopleTexts.nameHint}
      saveLabel={peopleTexts.saveName}
      maxGraphemes={limits.nameGraphemes}
      command={command}
      onSave={(name) => {
        client.rename(name);
        void command.run('person.name', { name });
      }}
    />
  );
}

/** Where somebody sits, told by themselves, so that a microphone finds them. */
export function OwnPlace() {
  const command = useCommand();
  return (
    <OwnField
      field="place"
      label={peopleTexts.yourPlace}
      hint={peopleTexts.placeHint}
      saveLabel={peopleTexts.savePlace}
      maxGraphemes={limits.placeGraphemes}
      command={command}
      onSave={(place) => void command.run('person.place', { place })}
    />
  );
}

type OwnFieldProps = {
  /** Of the own record, and under which its unsaved words are kept. */
  readonly field: 'name' | 'place';
  readonly label: string;
  readonly hint: string;
  readonly saveLabel: string;
  readonly maxGraphemes: number;
  readonly command: CommandRunner;
  readonly onSave: (value: string) => void;
};

/** One thing a person may tell about themselves. It says "Saved" only once the room has it. */
function OwnField({ field, label, hint, saveLabel, maxGraphemes, command, onSave }: OwnFieldProps) {
  const value = useRoom(({ personal }) => personal[field] ?? '');
  const waits = useRoom(({ personal }) => doesWait(personal, field));
  // Another tab of the same person may have changed it meanwhile; an untouched field follows.
  const [draft, setDraft] = useTyped(field, value);
  const changed = !isSameWords(draft, value);
  const submit = () => {
    if (changed) onSave(draft.trim());
  };
  const kept = value === '' ? '' : waits ? peopleTexts.waits : peopleTexts.saved;
  const stand = command.busy ? peopleTexts.sending : changed ? '' : kept;
  return (
    <PlainForm className={styles.form} onSubmit={submit}>
      <div className={styles.field}>
        <TextField
          label={label}
          hint={hint}
          value={draft}
          onChange={setDraft}
          maxGraphemes={maxGraphemes}
          error={command.refused?.message}
          capitals="words"
        />
      </div>
      <div className={cx(styles.side, !changed && stand === '' && styles.silent)}>
        {changed ? (
          <Button submit size="s" label={saveLabel}>
            {peopleTexts.save}
          </Button>
        ) : null}
        <span className={styles.state} role="status">
          {stand}
        </span>
      </div>
    </PlainForm>
  );
}
