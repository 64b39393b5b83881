import { useId, type ReactNode } from 'react';
import styles from './settings.module.css';
import type { Setting } from './use-setting.ts';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';

type GroupProps = { readonly title: string; readonly children: ReactNode };

export function Group({ title, children }: GroupProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** How it stands with the last change; a refusal that the control tells itself is not told twice. */
export function Stand({ of, told = of.refused }: { readonly of: Setting; readonly told?: string | undefined }) {
  const isFine = of.busy || of.saved;
  return (
    <p className={isFine ? styles.fine : styles.refused} role="status">
      {of.busy ? texts.saving : of.saved ? texts.saved : (told ?? '')}
    </p>
  );
}

type RowProps = {
  readonly of: Setting;
  /** What people see with it as it stands. */
  readonly says: string;
  /** The control; it is described by the sentence with this id. */
  readonly children: (says: string) => ReactNode;
};

/** A setting: its control, the sentence that says what people see, and how it stands with the last change. */
export function Row({ of, says, children }: RowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      {children(id)}
      <p id={id} className={styles.soft}>
        {says}
      </p>
      <Stand of={of} />
    </div>
  );
}
