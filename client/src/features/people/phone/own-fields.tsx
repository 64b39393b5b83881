import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { doesWait } from '../records.ts';
import { peopleTexts } from '#texts/features/people';
import type { FormEvent } from 'react';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { cx } from '../../../ui/cx.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import styles from './own-fields.module.css';

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

type OwnFieldProps = {
  /** Under which its unsaved words are kept. */
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly saveLabel: string;
  /** What the room has; the field starts from it. */
  readonly value: string;
  readonly maxGraphemes: number;
  /** A held word is in what the room has (Q6). */
  readonly waits: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onSave: (value: string) => void;
};

/** One thing a person may tell about themselves. It says "Saved" only once the room has it. */
function OwnField(props: OwnFieldProps) {
  const { field, label, hint, saveLabel, value, maxGraphemes, waits, busy, error, onSave } = props;
  // Another tab of the same person may have changed it meanwhile; an untouched field follows.
  const [draft, setDraft] = useTyped(field, value);
  const changed = !isSameWords(draft, value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) onSave(draft.trim());
  };
  const kept = value === '' ? '' : waits ? peopleTexts.waits : peopleTexts.saved;
  const stand = busy ? peopleTexts.sending : changed ? '' : kept;
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.field}>
        <TextField
          label={label}
          hint={hint}
          value={draft}
          onChange={setDraft}
          maxGraphemes={maxGraphemes}
          error={error}
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
    </form>
  );
}
