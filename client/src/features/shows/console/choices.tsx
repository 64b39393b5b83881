import { useEffect, useRef, useState } from 'react';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { number } from '../../../engine/format.ts';
import { Words } from '../../../ui/words/words.tsx';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { offeredChoices, type OfferedChoice } from '../choices.ts';
import type { StaffShow } from '../records.ts';
import { showsPageLimits } from '../limits.ts';
import styles from './panel.module.css';
import { showTexts } from '#texts/features/shows/console';

/** One choice of a show, with its numbers where they may be seen. */
type ShowChoice = OfferedChoice & { readonly answered: number | undefined; readonly byEye: number | undefined };

/** The choices in the order they were asked in; of kind `words` none, they are listed by their weight. */
export function showChoices(show: StaffShow): readonly ShowChoice[] {
  return offeredChoices(show, showTexts).map((offered) => {
    const byEye = show.counted?.[offered.key];
    return { ...offered, answered: show.tally?.[offered.key], byEye: byEye === 0 ? undefined : byEye };
  });
}

/** What a choice has in all. */
export const inAll = ({ answered = 0, byEye = 0 }: ShowChoice): number => answered + byEye;

/** Shows that still ask for something, and those that are over. The newest stays in sight either way. */
export function sortShows(shows: readonly StaffShow[]): {
  readonly current: readonly StaffShow[];
  readonly earlier: readonly StaffShow[];
} {
  const isCurrent = (show: StaffShow, index: number) => show.state === 'open' || index === 0;
  return { current: shows.filter(isCurrent), earlier: shows.filter((show, index) => !isCurrent(show, index)) };
}

type ChoicesProps = {
  readonly show: StaffShow;
  readonly choices: readonly ShowChoice[];
  /** How many people could answer. */
  readonly whole: number;
  readonly isSealed: boolean;
  readonly countable: boolean;
  readonly command: CommandRunner;
};

/** What was asked, a line each: how many in all, and the means to count hands by eye. */
export function ShowChoices({ show, choices, whole, isSealed, countable, command }: ChoicesProps) {
  const most = Math.max(...choices.map(inAll));
  return (
    <ul className={styles.choices} role="list">
      {choices.map((choice) => (
        <li key={choice.key} className={styles.choice}>
          <span className={styles.label}>
            <Words lines={2}>{choice.label}</Words>
          </span>
          {isSealed ? null : (
            <span className={styles.numbers}>
              <strong>{number(inAll(choice))}</strong>
              {choice.byEye === undefined ? null : (
                <span className={styles.soft}>
                  {number(choice.byEye)} {showTexts.byEye}
                </span>
              )}
            </span>
          )}
          {isSealed ? null : (
            <span className={styles.bar} aria-hidden="true">
              <span
                data-most={most > 0 && inAll(choice) === most}
                style={{ transform: `scaleX(${inAll(choice) / whole})` }}
              />
            </span>
          )}
          {countable ? (
            <ShowCount
              choice={choice}
              onCount={(count) => void command.run('show.count', { showId: show.id, choice: choice.choice, count })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type ShowCountProps = { readonly choice: ShowChoice; readonly onCount: (count: number) => void };

/** S3: hands counted by eye, one after the other or as a number. What was typed stays, also where it is sealed. */
function ShowCount({ choice: { label, byEye }, onCount }: ShowCountProps) {
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
  const shown = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
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
        again
        className={styles.step}
        label={showTexts.oneLess(label)}
        disabled={shown === 0}
        onPress={() => write(String(Math.max(0, shown - 1)))}
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
        again
        className={styles.step}
        label={showTexts.oneMore(label)}
        onPress={() => write(String(shown + 1))}
      >
        +
      </Button>
    </span>
  );
}
