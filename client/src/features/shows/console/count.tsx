import { useEffect, useRef, useState } from 'react';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { showsPageLimits } from '../limits.ts';
import styles from './panel.module.css';
import type { ShowChoice } from './choices.ts';
import { showTexts } from '#texts/features/shows/console';

type ShowCountProps = { readonly choice: ShowChoice; readonly onCount: (count: number) => void };

/** S3: hands counted by eye, one after the other or as a number. What was typed stays, also where it is sealed. */
export function ShowCount({ choice: { label, byEye }, onCount }: ShowCountProps) {
  const [draft, setDraft] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsent = useRef<number>(undefined);
  const told = useRef(onCount);
  told.current = onCount;
  const tell = () => {
    clearTimeout(timer.current);
    if (unsent.current !== undefined) told.current(unsent.current);
    unsent.current = undefined;
  };
  // A number that was typed counts also where the field goes away a blink later.
  useEffect(() => tell, []);

  const text = draft ?? String(byEye ?? 0);
  const number = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
  const write = (next: string) => {
    setDraft(next);
    if (!/^\d{1,6}$/u.test(next) || Number(next) > showsLimits.countedByEyeMaxCount) return;
    unsent.current = Number(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(tell, showsPageLimits.countRestMs);
  };
  return (
    <span className={styles.counter}>
      <Button
        size="s"
        className={styles.step}
        label={showTexts.oneLess(label)}
        disabled={number === 0}
        onPress={() => write(String(Math.max(0, number - 1)))}
      >
        −
      </Button>
      <input
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        aria-label={showTexts.countFor(label)}
        value={text}
        onChange={(event) => write(event.target.value.trim())}
        onFocus={(event) => event.target.select()}
        onBlur={tell}
        onKeyDown={(event) => {
          if (event.key === 'Enter') tell();
        }}
      />
      <Button
        size="s"
        className={styles.step}
        label={showTexts.oneMore(label)}
        onPress={() => write(String(number + 1))}
      >
        +
      </Button>
    </span>
  );
}
