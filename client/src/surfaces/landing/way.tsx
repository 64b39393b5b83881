import { useId, type FormEvent, type ReactNode } from 'react';
import styles from './page.module.css';

type WayProps = { readonly title: string; readonly onSubmit: () => void; readonly children: ReactNode };

/** One of the two ways on from here: a form under its title, which says itself what is wrong. */
export function Way({ title, onSubmit, children }: WayProps) {
  const titleId = useId();
  return (
    <form
      className={styles.way}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </form>
  );
}
