import { useEffect, useLayoutEffect, useState, type ReactElement } from 'react';
import { createPortal, flushSync } from 'react-dom';
import styles from './pack.module.css';

type PaperProps = {
  readonly children: readonly ReactElement[];
  /** The printer has it, or nobody wanted it after all: a browser does not tell which. */
  readonly onPrinted: () => void;
};

/**
 * What goes to the printer in place of the page, whatever frames and scrolls the page has. It says secrets in full, so it
 * is part of the page only while it is printed: a page may be looked into, saved and recorded.
 */
export function Paper({ children, onPrinted }: PaperProps) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is once its listeners are through.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => {
      setPrinting(false);
      onPrinted();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [onPrinted]);
  useLayoutEffect(() => {
    if (!isPrinting) return undefined;
    document.documentElement.dataset['paper'] = '';
    return () => {
      delete document.documentElement.dataset['paper'];
    };
  }, [isPrinting]);
  return isPrinting ? createPortal(<div className={styles.paper}>{children}</div>, document.body) : null;
}
