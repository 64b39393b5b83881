import { useId } from 'react';
import styles from './choice.module.css';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: { readonly [value in Value]: string };
  readonly onChange: (value: Value) => void;
  readonly describedBy?: string;
};

/** One of a few, named by what they mean. */
export function Choice<Value extends string>({ label, value, choices, onChange, describedBy }: ChoiceProps<Value>) {
  const id = useId();
  const values = Object.keys(choices) as Value[];
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {choices[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
