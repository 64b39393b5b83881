import type { FormEvent } from 'react';
import type { ShowKind } from '../../../../../shared/features/shows/events.ts';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import styles from './dialog.module.css';
import { emptyForm, showIn, type ShowForm } from './form.ts';
import { showTexts } from '#texts/features/shows/console';

const kinds = Object.keys(showTexts.kinds) as ShowKind[];

/** S1: what the room is asked, how it answers, and when the result is seen. */
export function ShowDialog({ onClose }: { readonly onClose: () => void }) {
  const [form, setForm] = useTyped('show', emptyForm);
  const command = useCommand();
  const show = showIn(form);
  const leave = () => {
    setForm(emptyForm);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (show === undefined || command.busy) return;
    void command.run('show.open', show).then((ack) => {
      if (ack.ok) leave();
    });
  };
  return (
    <Sheet title={showTexts.dialogTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={showTexts.prompt}
          value={form.prompt}
          onChange={(prompt) => setForm({ ...form, prompt })}
          maxGraphemes={showsLimits.promptGraphemes}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
          autoFocus
        />
        <Choices
          legend={showTexts.kind}
          name="kind"
          value={form.kind}
          choices={kinds.map((kind) => [kind, showTexts.kinds[kind]])}
          onChoose={(kind) => setForm({ ...form, kind })}
        />
        {form.kind === 'options' ? <Options form={form} onChange={(options) => setForm({ ...form, options })} /> : null}
        <Choices
          legend={showTexts.reveal}
          name="reveal"
          value={form.reveal}
          choices={[
            ['live', showTexts.reveals.live],
            ['sealed', showTexts.reveals.sealed],
          ]}
          onChoose={(reveal) => setForm({ ...form, reveal })}
        />
        <p className={styles.refused} role="status">
          {command.busy ? showTexts.sending : (command.refused?.message ?? '')}
        </p>
        <div className={styles.actions}>
          <Button onPress={leave}>{showTexts.cancel}</Button>
          <Button kind="primary" submit disabled={show === undefined || command.busy}>
            {showTexts.start}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

type ChoicesProps<Value extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
};

function Choices<Value extends string>({ legend, name, value, choices, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {choices.map(([one, words]) => (
        <label key={one} className={styles.choice}>
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChoose(one)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

type OptionsProps = { readonly form: ShowForm; readonly onChange: (options: readonly string[]) => void };

function Options({ form: { options }, onChange }: OptionsProps) {
  return (
    <div className={styles.options} role="group" aria-label={showTexts.options}>
      {options.map((option, index) => (
        // An option has no name but its place.
        <div key={index} className={styles.option}>
          <TextField
            label={showTexts.option(index + 1)}
            value={option}
            onChange={(text) => onChange(options.map((one, at) => (at === index ? text : one)))}
            maxGraphemes={showsLimits.optionGraphemes}
          />
          {options.length > showsLimits.showOptionsMinCount ? (
            <Button
              label={showTexts.removeOption(index + 1)}
              className={styles.remove}
              onPress={() => onChange(options.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      {options.length < showsLimits.showOptionsMaxCount ? (
        <Button size="s" onPress={() => onChange([...options, ''])}>
          {showTexts.addOption}
        </Button>
      ) : null}
    </div>
  );
}
