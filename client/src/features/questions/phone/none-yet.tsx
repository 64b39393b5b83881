import styles from './none-yet.module.css';

/** In the place of a list: that nothing is there, and what will be. */
export function NoneYet({ words, more }: { readonly words: string; readonly more?: string }) {
  return (
    <div className={styles.none}>
      <p className={styles.words}>{words}</p>
      {more === undefined ? null : <p>{more}</p>}
    </div>
  );
}
