import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './tabs.module.css';

type Tab<Name extends string> = {
  readonly name: Name;
  readonly words: ReactNode;
  readonly className?: string | undefined;
};

type TabsProps<Name extends string> = {
  /** What is chosen from. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly shown: Name;
  readonly onChoose: (name: Name) => void;
  /** The id of what they show, which is labelled by `idOf` the shown one. */
  readonly panel: string;
  readonly idOf: (name: Name) => string;
  readonly className?: string | undefined;
};

const steps: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

/** One of several at a time. The keyboard stops at the shown one, and arrows go from one to the next, round and round. */
export function Tabs<Name extends string>({ label, tabs, shown, onChoose, panel, idOf, className }: TabsProps<Name>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = tabs.findIndex(({ name }) => name === shown) + (rightToLeft ? -step : step);
    const next = tabs.at(at % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.name);
    row.current?.querySelector<HTMLElement>(`#${idOf(next.name)}`)?.focus();
  };
  return (
    <div ref={row} className={className} role="tablist" aria-label={label}>
      {tabs.map(({ name, words, className: ofTab }) => (
        <button
          key={name}
          id={idOf(name)}
          type="button"
          role="tab"
          className={cx(styles.tab, ofTab)}
          aria-selected={name === shown}
          aria-controls={panel}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={move}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
