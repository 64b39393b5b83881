import { useState } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { TakenFloor } from '../records.ts';
import { kindName } from '#texts/features/floor';
import { digitsOf } from '../../../engine/format.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { nameTranslate, shownName } from '../shown-name.ts';
import { cx } from '../../../ui/cx.ts';
import { uiLimits } from '../../../ui/limits.ts';
import { Sign } from '../../../ui/sign.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './floor-person.module.css';
import { conveyorTexts, turnSentence } from '#texts/features/floor/console';

/** What is to be said of the turn in place of the usual: `trouble` where it may not go on by itself. */
export type Told = { readonly words: string; readonly trouble: boolean };

type StateProps = { readonly floor: TakenFloor; readonly notes: FloorRecord; readonly told: Told | undefined };

/** Where the turn stands, in one sentence, and how long it has been waiting. */
export function FloorState({ floor, notes, told }: StateProps) {
  const sentence = told?.words ?? turnSentence(floor, notes);
  return (
    <p className={cx(styles.state, told?.trouble === true && styles.trouble)} title={sentence}>
      {floor.state === 'called' && floor.calledAt !== undefined ? <Since at={floor.calledAt} /> : null}
      {sentence}
    </p>
  );
}

/** How long somebody has been called: what a moderator decides by whether to go on. */
function Since({ at }: { readonly at: number }) {
  const now = useNow(uiLimits.shownTickMs, useRoomClient().now);
  return (
    <span className={styles.since} role="timer" translate="no">
      {digitsOf(Math.max(0, Math.floor((now - at) / 1_000)))}
    </span>
  );
}

type PersonProps = { readonly floor: TakenFloor; readonly held: FloorRecord['heldWords'] };

export function FloorPerson({ floor, held }: PersonProps) {
  const words = { ...floor, ...held };
  const kind = kindName(floor.kind);
  return (
    <div className={styles.person}>
      {floor.sign === undefined ? null : (
        <div>
          <Sign sign={floor.sign} size="m" />
        </div>
      )}
      <div className={styles.words}>
        <p className={styles.nameLine}>
          <span className={styles.name}>
            <Words lines={1} translate={nameTranslate(words)}>
              {shownName(words)}
            </Words>
          </span>
          {kind === undefined ? null : <span className={styles.kind}>{kind}</span>}
          {words.topic === undefined ? null : <Place words={words.place} />}
        </p>
        {words.topic === undefined ? (
          <p>
            <Place words={words.place} />
          </p>
        ) : null}
        {words.topic === undefined ? null : <Topic words={words.topic} isQuestion={floor.questionId !== undefined} />}
      </div>
    </div>
  );
}

/** Beside the name where it has room, else below it where nothing else is said. */
function Place({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <span className={styles.place}>
      <Words lines={1}>{words}</Words>
    </span>
  );
}

/** Two lines of it; pressed, all of it over what lies below. */
function Topic({ words, isQuestion }: { readonly words: string; readonly isQuestion: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.topicPlace}>
      <button
        type="button"
        className={cx(styles.topic, open && styles.open)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {isQuestion ? <span className={styles.question}>{conveyorTexts.question}: </span> : null}
        <Words {...(open ? {} : { lines: 2 })}>{words}</Words>
      </button>
    </div>
  );
}
