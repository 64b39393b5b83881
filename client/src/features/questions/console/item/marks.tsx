import { clockTime } from '../../../../engine/format.ts';
import { useAheadMs } from '../../../../engine/react/use-clock-time.ts';
import { cx } from '../../../../ui/cx.ts';
import { Words } from '../../../../ui/words/words.tsx';
import type { StaffQuestion } from '../../records.ts';
import styles from './marks.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type InboxMarksProps = {
  readonly question: StaffQuestion;
  readonly marked?: boolean;
  /** Its state is to be read: it stands in a lane of others, or among what was found. */
  readonly showState?: boolean;
  /** In one line: what there is no room for is not to be seen, the most urgent stands first. */
  readonly oneLine?: boolean;
};

/** What a moderator must know before they decide, then who asked and how they want it heard. */
export function InboxMarks({ question, marked = false, showState = false, oneLine = false }: InboxMarksProps) {
  const { anonymous, name, voice, state, pinned, label, heldIn, muted, promised, at } = question;
  const askedAt = at - useAheadMs();
  const badge = (words: string, look?: string) => <span className={cx(styles.badge, look)}>{words}</span>;
  return (
    <span className={cx(styles.meta, oneLine && styles.oneLine)}>
      {showState || state === 'onstage'
        ? badge(inboxTexts.states[state], state === 'onstage' ? styles.live : '')
        : null}
      {marked ? badge(inboxTexts.marked, styles.strong) : null}
      {heldIn !== undefined && state === 'new' ? badge(inboxTexts.held, styles.held) : null}
      {promised === true
        ? badge(
            state === 'answered' ? inboxTexts.promiseKept : inboxTexts.promised,
            state === 'answered' ? '' : styles.warn,
          )
        : null}
      {pinned === true ? badge(inboxTexts.pinned) : null}
      {name === undefined ? (
        <span>{anonymous ? inboxTexts.anonymous : inboxTexts.nameless}</span>
      ) : (
        <strong className={styles.name}>
          <Words translate="no">{name}</Words>
        </strong>
      )}
      <time dateTime={new Date(askedAt).toISOString()}>{clockTime(askedAt)}</time>
      {label === undefined ? null : (
        <span className={cx(styles.badge, styles.label)}>
          <Words>{label}</Words>
        </span>
      )}
      {promised === true ? null : <span>{inboxTexts.voices[voice]}</span>}
      {muted === true ? badge(inboxTexts.muted) : null}
    </span>
  );
}

type InboxOutcomeProps = {
  readonly question: StaffQuestion;
  /** The words of the question it was put together with. */
  readonly into?: string | undefined;
  readonly lines?: 1 | undefined;
};

export const hasOutcome = ({ state, answer }: StaffQuestion): boolean =>
  state === 'hidden' || state === 'merged' || answer !== undefined;

/** What became of it, where that is more than its lane says. */
export function InboxOutcome({ question, into, lines }: InboxOutcomeProps) {
  const { state, reason, answer } = question;
  if (!hasOutcome(question)) return null;
  const [what, words] =
    state === 'hidden'
      ? [reason === undefined ? inboxTexts.hiddenSilently : inboxTexts.reason, reason]
      : state === 'merged'
        ? [inboxTexts.into, into]
        : [inboxTexts.answer, answer];
  return (
    <p className={cx(styles.became, lines === 1 && styles.cut)}>
      {words === undefined ? (
        what
      ) : (
        <>
          {what}: <Words>{words}</Words>
        </>
      )}
    </p>
  );
}
