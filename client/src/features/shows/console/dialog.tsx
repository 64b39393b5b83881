import type { ShowKind } from '../../../../../shared/features/shows/events.ts';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSheet } from '../../../ui/dialog/sheet.tsx';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { TextField, isTooLong } from '../../../ui/form/text-field.tsx';
import type { DataOf } from '../../../engine/store.ts';
import styles from './dialog.module.css';
import { showTexts } from '#texts/features/shows/console';

const kinds = Object.keys(showTexts.kinds) as ShowKind[];

/** S1: what the room is asked, how it answers, and when the result is seen. */
export function ShowDialog({ onOpened, onClose }: { readonly onOpened: () => void; readonly onClose: () => void }) {
  const [form, setForm] = useTyped('show', emptyForm);
  const command = useCommand();
  const show = showIn(form);
  const leave = () => {
    setForm(emptyForm);
    onClose();
  };
  const submit = () => {
    if (show === undefined) return;
    void command.run('show.open', show).then((ack) => {
      if (!ack.ok) return;
      onOpened();
      leave();
    });
  };
  return (
    <FormSheet
      title={showTexts.dialogTitle}
      cancel={showTexts.cancel}
      submit={showTexts.start}
      ready={show !== undefined}
      sending={command}
      onSubmit={submit}
      onCancel={leave}
      onClose={onClose}
    >
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
    </FormSheet>
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
    <Ticks legend={legend} className={styles.choices}>
      {choices.map(([one, words]) => (
        <Tick key={one} size="s" oneOf={name} checked={one === value} onChange={() => onChoose(one)}>
          {words}
        </Tick>
      ))}
    </Ticks>
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

/** A show of hands as somebody writes it. */
export type ShowForm = {
  readonly prompt: string;
  readonly kind: ShowKind;
  /** Kept while another kind is looked at. */
  readonly options: readonly string[];
  readonly reveal: 'live' | 'sealed';
};

export const emptyForm: ShowForm = { prompt: '', kind: 'hands', options: ['', ''], reveal: 'live' };

const written = (form: ShowForm) => form.options.map((option) => option.trim()).filter((option) => option !== '');

/** What goes to the room; undefined while something is missing or too long. */
export function showIn(form: ShowForm): DataOf<'show.open'> | undefined {
  const prompt = form.prompt.trim();
  if (prompt === '' || isTooLong(prompt, showsLimits.promptGraphemes)) return undefined;
  const { kind, reveal } = form;
  if (kind !== 'options') return { prompt, kind, reveal };
  const options = written(form);
  if (options.length < showsLimits.showOptionsMinCount || options.length > showsLimits.showOptionsMaxCount)
    return undefined;
  if (options.some((option) => isTooLong(option, showsLimits.optionGraphemes))) return undefined;
  return { prompt, kind, reveal, options };
}
