import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { tenths } from '../../../engine/format.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useTold } from '../../../engine/react/told.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Outcome } from '../../../ui/form/form.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { showsOf, tellsWho, type StaffShow } from '../records.ts';
import { showChoices, ShowChoices, sortShows } from './choices.tsx';
import { wholeOf } from '../whole.ts';
import styles from './panel.module.css';
import { ShowWords } from './words.tsx';
import { showTexts } from '#texts/features/shows/console';

/** The shows of hands of this room; nothing where there was none. */
export function ShowPanel({ here, over }: { readonly here: number | undefined; readonly over: boolean }) {
  const shows = useRoom(useShallow((state) => showsOf(state.staff)));
  const { current, earlier } = useMemo(() => sortShows(shows), [shows]);
  if (current.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={showTexts.title}>
      {current.map((show) => (
        <Show key={show.id} show={show} here={here} over={over} />
      ))}
      {earlier.length === 0 ? null : (
        <details className={styles.earlier}>
          <summary>{showTexts.earlier(earlier.length)}</summary>
          <div className={styles.panel}>
            {earlier.map((show) => (
              <Show key={show.id} show={show} here={undefined} over={over} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

type ShowProps = { readonly show: StaffShow; readonly here: number | undefined; readonly over: boolean };

function Show({ show, here, over }: ShowProps) {
  const command = useCommand();
  usePassingRefusal(command, show.state);
  // On a small screen a line says how it goes; what is done with it unfolds.
  const [unfolded] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const isSealed = show.reveal === 'sealed' && show.state !== 'revealed';
  const choices = showChoices(show);
  const countable = !over && (show.state === 'open' || (show.state === 'closed' && show.showAt === undefined));
  return (
    <details className={cx(styles.show, show.state === 'open' && styles.open)} open={unfolded}>
      <summary className={styles.head}>
        <span className={styles.state}>{showTexts.states[show.state]}</span>
        <span className={styles.soft}>
          {showTexts.answered(show.answered, show.state === 'open' ? here : undefined)}
        </span>
        {show.most === undefined ? null : <span className={styles.most}>{showTexts.several(show.most)}</span>}
        <h2 className={styles.prompt}>
          <Words>{show.prompt}</Words>
        </h2>
      </summary>
      <div className={styles.body}>
        {isSealed ? <Sealed show={show} over={over} /> : null}
        {tellsWho(show) ? <p className={styles.soft}>{showTexts.few}</p> : null}
        {choices.length > 0 ? (
          <ShowChoices
            show={show}
            choices={choices}
            whole={wholeOf(show, here)}
            isSealed={isSealed}
            countable={countable}
            command={command}
          />
        ) : null}
        {show.kind === 'scale' && !isSealed ? (
          <p className={styles.mean}>{show.mean === undefined ? null : showTexts.mean(tenths(show.mean))}</p>
        ) : null}
        <ShowWords show={show} command={command} />
        {over ? null : <ShowButtons show={show} />}
        <Outcome of={{ refused: command.refused }} />
      </div>
    </details>
  );
}

function Sealed({ show, over }: { readonly show: StaffShow; readonly over: boolean }) {
  const revealing = show.state === 'closed' && show.showAt !== undefined;
  return (
    <p className={styles.sealed} role="status">
      <svg viewBox="0 0 20 20" className={styles.lock} aria-hidden="true">
        <path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9" />
      </svg>
      {revealing ? showTexts.revealing : over ? showTexts.neverRevealed : showTexts.sealed}
    </p>
  );
}

/** Each has a key too: by either way, what the room refuses stands in the same place. */
function ShowButtons({ show }: { readonly show: StaffShow }) {
  const { command } = useTold();
  const { id: showId, state, reveal } = show;
  const revealing = state === 'closed' && show.showAt !== undefined;
  const canReveal = reveal === 'sealed' && state !== 'revealed' && !revealing;
  if (state !== 'open' && !canReveal) return null;
  return (
    <div className={styles.buttons}>
      {state === 'open' ? (
        <Button guarded label={showTexts.close} onPress={() => void command.run('show.close', { showId })}>
          {showTexts.closeShort}
        </Button>
      ) : null}
      {canReveal ? (
        <Button
          guarded
          shortcut="R"
          className={styles.reveal}
          onPress={() => void command.run('show.reveal', { showId })}
        >
          {showTexts.revealNow}
        </Button>
      ) : null}
    </div>
  );
}
