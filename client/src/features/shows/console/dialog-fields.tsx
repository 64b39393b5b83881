import { useState } from 'react';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import styles from './dialog.module.css';
import { mostIn, type ShowForm } from './form.ts';
import { showTexts } from '#texts/features/shows/console';

type ChoicesProps<Value extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
  readonly inRow?: boolean;
};

export function Choices<Value extends string>({
  legend,
  name,
  value,
  choices,
  onChoose,
  inRow = false,
}: ChoicesProps<Value>) {
  return (
    <Ticks legend={legend} className={cx(styles.choices, inRow && styles.row)}>
      {choices.map(([one, words]) => (
        <Tick key={one} size="s" oneOf={name} checked={one === value} onChange={() => onChoose(one)}>
          {words}
        </Tick>
      ))}
    </Ticks>
  );
}

type OptionsProps = { readonly form: ShowForm; readonly onChange: (form: ShowForm) => void };

/** What can be chosen, and how much of it by one person. */
export function Options({ form, onChange }: OptionsProps) {
  const { options } = form;
  const [added, setAdded] = useState(false);
  const write = (next: readonly string[]) => onChange({ ...form, options: next });
  return (
    <div className={styles.options} role="group" aria-label={showTexts.options}>
      {options.map((option, index) => (
        // An option has no name but its place.
        <div key={index} className={styles.option}>
          <TextField
            label={showTexts.option(index + 1)}
            value={option}
            onChange={(text) => write(options.map((one, at) => (at === index ? text : one)))}
            maxGraphemes={showsLimits.optionGraphemes}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked for this very field
            autoFocus={added && index === options.length - 1}
          />
          {options.length > showsLimits.showOptionsMinCount ? (
            <Button
              label={showTexts.removeOption(index + 1)}
              className={styles.remove}
              onPress={() => write(options.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      {options.length < showsLimits.showOptionsMaxCount ? (
        <Button
          size="s"
          onPress={() => {
            setAdded(true);
            write([...options, '']);
          }}
        >
          {showTexts.addOption}
        </Button>
      ) : null}
      <Choices
        legend={showTexts.most}
        name="most"
        inRow
        value={String(mostIn(form))}
        choices={Array.from({ length: options.length }, (_one, index) => [
          String(index + 1),
          showTexts.mosts(index + 1),
        ])}
        onChoose={(most) => onChange({ ...form, most: Number(most) })}
      />
    </div>
  );
}
