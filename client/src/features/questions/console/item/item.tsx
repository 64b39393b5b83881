import { memo, useId, useState } from 'react';
import { clockTime, number } from '../../../../engine/format.ts';
import { cx } from '../../../../ui/cx.ts';
import { Outcome } from '../../../../ui/form/form.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { useAheadMs } from '../../../../engine/react/use-clock-time.ts';
import type { StaffQuestion } from '../../records.ts';
import { isPublic, mergeInto } from '../acts.ts';
import type { FormKind, InboxDesk } from '../desk.ts';
import { canTake } from '../lanes.ts';
import { InboxButtons, InboxMenu, WaitingName } from './buttons.tsx';
import { InboxForm } from './form.tsx';
import styles from './item.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type InboxItemProps = {
  readonly question: StaffQuestion;
  readonly desk: InboxDesk;
  readonly sending: boolean;
  readonly refused: string | undefined;
  readonly form: FormKind | undefined;
  /** The question that looks for where it belongs, if any; may be this one. */
  readonly merging: StaffQuestion | undefined;
  /** The words of the question this one was put together with. */
  readonly into: string | undefined;
  /** It went elsewhere meanwhile and keeps its place only for as long as the list is held. */
  readonly gone: boolean;
  readonly showState: boolean;
};

/** A frame may bring a hundred weights of which one changed; only that one is drawn again. */
export const InboxItem = memo(InboxItemView);

function InboxItemView(item: InboxItemProps) {
  const { question, desk, sending, refused, form, merging, gone } = item;
  const { id, text, weight } = question;
  const [open, setOpen] = useState(false);
  const nameId = useId();
  const menuId = useId();
  const counted = isPublic(question);
  const marked = merging?.id === id;
  const takes = merging !== undefined && !marked && canTake(question, merging);
  return (
    <li
      className={cx(styles.item, !counted && styles.bare, (sending || gone) && styles.faint, marked && styles.marked)}
      data-question={id}
      tabIndex={-1}
      aria-labelledby={nameId}
      aria-busy={sending || undefined}
    >
      {counted ? (
        <p className={styles.weight} aria-label={inboxTexts.stand(weight)} role="img" title={inboxTexts.stand(weight)}>
          {number(weight)}
        </p>
      ) : null}
      <div className={styles.body}>
        <p id={nameId} className={styles.text}>
          <Words>{text}</Words>
        </p>
        <InboxMarks question={question} marked={marked} showState={item.showState || gone} />
        <InboxOutcome question={question} into={item.into} />
      </div>
      <InboxButtons
        question={question}
        nameId={nameId}
        menuId={menuId}
        open={open}
        takes={takes}
        desk={desk}
        onOpen={() => setOpen(!open)}
        onMerge={() => merging !== undefined && mergeInto(desk, merging.id, id)}
      />
      {open ? <InboxMenu id={menuId} question={question} desk={desk} /> : null}
      {form === undefined ? null : <InboxForm key={form} question={question} kind={form} desk={desk} />}
      <WaitingName question={question} nameId={nameId} desk={desk} />
      <Outcome of={{ refused }} className={styles.outcome} />
    </li>
  );
}

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
      <p className={styles.became}>
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
      <p className={styles.became}>
        {inboxTexts.into}: <Words lines={2}>{into ?? ''}</Words>
      </p>
    );
  return answer === undefined ? null : (
    <p className={styles.became}>
      {inboxTexts.answer}: <Words lines={3}>{answer}</Words>
    </p>
  );
}
