import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

/** Of the recap's title: 1 where it is the page, 2 where it stands beneath another title. */
export type TitleLevel = 1 | 2;

type HeadingProps = { readonly level: number; readonly id?: string; readonly children: ReactNode };

export function Heading({ level, ...props }: HeadingProps) {
  const Element = `h${level}` as 'h1';
  return <Element {...props} />;
}

type SectionProps = { readonly title: string; readonly level: TitleLevel; readonly children: ReactNode };

/** One part of the recap under its heading. */
export function RecapSection({ title, level, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading level={level + 1} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

type MoreProps = {
  readonly summary: string;
  /** Nobody can press on paper: it is all printed. */
  readonly onPaper?: boolean;
  readonly children: ReactNode;
};

/** What most do not look for, one press away; paper goes without it, or has it all. */
export function More({ summary, onPaper = false, children }: MoreProps) {
  return (
    <>
      <details className={styles.more}>
        <summary>{summary}</summary>
        {children}
      </details>
      {onPaper ? <div className={styles.paper}>{children}</div> : null}
    </>
  );
}

/** What paper alone says, such as what it leaves out. */
export function PaperNote({ children }: { readonly children: string }) {
  return <p className={styles.paper}>{children}</p>;
}
