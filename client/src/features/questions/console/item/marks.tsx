import { clockTime } from '../../../../engine/format.ts';
import { useAheadMs } from '../../../../engine/react/use-clock-time.ts';
import { cx } from '../../../../ui/cx.ts';
import { Words } from '../../../../ui/words/words.tsx';
import styles from './item.module.css';
import type { StaffQuestion } from '../../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

type InboxMarksProps = {
  readonly question: StaffQuestion;
  readonly marked: boolean;
  /** Its state is to be read: it stands in a lane of others, or among what was found. */
  readonly showState: boolean;
};

/** Who asked, how they want it heard, and what a moderator must know before they decide. */
export function InboxMarks({ question, marked, showState }: InboxMarksProps) {
  const { anonymous, name, voice, state, pinned, label, heldIn, muted, promised, at } = question;
  const askedAt = at - useAheadMs();
  return (
    <span className={styles.meta}>
      {name === undefined ? (
        <span>{anonymous ? inboxTexts.anonymous : inboxTexts.nameless}</span>
      ) : (
        <strong className={styles.name}>
          <Words translate="no">{name}</Words>
        </strong>
      )}
      {promised === true ? null : <span>{inboxTexts.voices[voice]}</span>}
      <time dateTime={new Date(askedAt).toISOString()}>{clockTime(askedAt)}</time>
      {showState || state === 'onstage' ? (
        <span className={cx(styles.badge, state === 'onstage' && styles.live)}>{inboxTexts.states[state]}</span>
      ) : null}
      {marked ? <span className={cx(styles.badge, styles.strong)}>{inboxTexts.marked}</span> : null}
      {heldIn !== undefined && state === 'new' ? (
        <span className={cx(styles.badge, styles.held)}>{inboxTexts.held}</span>
      ) : null}
      {promised === true ? (
        <span className={cx(styles.badge, state !== 'answered' && styles.warn)}>
          {state === 'answered' ? inboxTexts.promiseKept : inboxTexts.promised}
        </span>
      ) : null}
      {pinned === true ? <span className={styles.badge}>{inboxTexts.pinned}</span> : null}
      {label === undefined ? null : (
        <span className={cx(styles.badge, styles.label)}>
          <Words>{label}</Words>
        </span>
      )}
      {muted === true ? <span className={styles.badge}>{inboxTexts.muted}</span> : null}
    </span>
  );
}

/** What became of it, where that is more than its lane says. */
export function InboxOutcome({
  question,
  into,
}: {
  readonly question: StaffQuestion;
  readonly into: string | undefined;
}) {
  const { state, reason, answer } = question;
  if (state === 'hidden')
    return (
      <p className={styles.outcome}>
        {reason === undefined ? (
          inboxTexts.hiddenSilently
        ) : (
          <>
            {inboxTexts.reason}: <Words>{reason}</Words>
          </>
        )}
      </p>
    );
  if (state === 'merged')
    return (
      <p className={styles.outcome}>
        {inboxTexts.into}: <Words lines={2}>{into ?? ''}</Words>
      </p>
    );
  return answer === undefined ? null : (
    <p className={styles.outcome}>
      {inboxTexts.answer}: <Words lines={3}>{answer}</Words>
    </p>
  );
}
