import type { ReactNode } from 'react';
import styles from './plain-page.module.css';

/** A page with one thing to say (over a camera's picture: nothing). */
export function PlainPage({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
