import { useState } from 'react';
import { useTypedOn } from '../../../engine/react/use-typed-on.ts';
import type { DataOf } from '../../../engine/store.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { Form } from '../../../ui/form/form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { Stand } from './row.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';
import { uiTexts } from '#texts/ui';

type SettingFieldProps = {
  readonly label: string;
  /** What people see of it. */
  readonly says: string;
  /** What the room has. */
  readonly value: string;
  /** Under which unsaved words are kept. */
  readonly field: string;
  /** A sentence where it is no such value. */
  readonly read: (text: string) => DataOf<'room.settings'> | string;
  readonly maxGraphemes?: number;
  readonly rows?: number;
  readonly inputMode?: 'numeric';
};

/** A setting that is typed: saved with Enter, or once the field is left. What the room refused stays in the field. */
export function SettingField({ label, says, value, field, read, maxGraphemes, ...shape }: SettingFieldProps) {
  const setting = useSetting();
  // What was sent from here, the newest first.
  const [sent, setSent] = useState<readonly string[]>([]);
  const [newest] = sent;
  // A colleague's newer words are not written over by what was begun before them.
  const [text, setText, drop] = useTypedOn(`setting:${field}`, value, value, sent);
  const [wrong, setWrong] = useState<string>();
  // On its way: it need not be sent once more, and what was typed since must be.
  const isSent = isSameWords(text, newest);
  const unsaved = setting.busy ? !isSent : !isSameWords(text, value);
  const tooLong = maxGraphemes !== undefined && isTooLong(text, maxGraphemes);
  const save = () => {
    if (!unsaved || tooLong) return;
    const changes = read(text.trim());
    if (typeof changes === 'string') return setWrong(changes);
    setSent([text, ...sent]);
    void setting.set(changes);
  };
  const saved = setting.saved && (!unsaved || isSent);
  const refused = tooLong ? uiTexts.tooLong(maxGraphemes) : unsaved ? (wrong ?? setting.refused) : undefined;
  return (
    <Form className={styles.row} onSubmit={save}>
      <TextField
        {...shape}
        label={label}
        hint={says}
        value={text}
        onChange={(next) => {
          if (next === value && !setting.busy) drop();
          else setText(next);
          setWrong(undefined);
        }}
        onLeave={save}
        maxGraphemes={maxGraphemes}
        error={refused}
      />
      <Stand of={{ ...setting, saved }} told="" />
    </Form>
  );
}
