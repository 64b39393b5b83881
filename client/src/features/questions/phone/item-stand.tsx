import { useId } from 'react';
import { number } from '../../../engine/format.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { VisuallyHidden } from '../../../ui/words/visually-hidden.tsx';
import type { PendingCommand } from '../../../engine/outbox/outbox.ts';
import styles from './item-stand.module.css';
import { questionTexts } from '#texts/features/questions/phone';

type StandProps = {
  readonly of: 'question' | 'hand';
  readonly id: string;
  /** What the room knows: this person stands with it. */
  readonly stands: boolean;
  /** How many do. */
  readonly weight: number;
  /** One's own is not stood with. */
  readonly own: boolean;
  readonly describedBy: string;
  /** What is stood with, as it is read. */
  readonly words: string;
  /** False right after the list moved: the press was meant for something else. */
  readonly settled?: (() => boolean) | undefined;
};

const commands = {
  question: { on: 'question.stand', off: 'question.unstand' },
  hand: { on: 'hand.stand', off: 'hand.unstand' },
} as const;

/** The last word on its way about this item, also one from before a reload. */
function underWay(pending: readonly PendingCommand[], { of, id }: Pick<StandProps, 'of' | 'id'>): boolean | undefined {
  const { on, off } = commands[of];
  const field = of === 'question' ? 'questionId' : 'handId';
  const last = pending.findLast(
    ({ type, data, state }) =>
      state !== 'offered' &&
      (type === on || type === off) &&
      (data as { readonly [field: string]: unknown })[field] === id,
  );
  return last === undefined ? undefined : last.type === on;
}

/**
 * H4, Q2: adds one's weight to what somebody else wants to say, and takes it back. The weight is the button; it stands at
 * the end of its row, and what is to be said about it below the row.
 */
export function Stand({ of, id, stands, weight, own, describedBy, words, settled }: StandProps) {
  const command = useCommand();
  const weightId = useId();
  const sent = useRoom(({ pending }) => underWay(pending, { of, id }));
  const away = useRoom(({ status }) => status === 'away');
  const { shown, wish } = useWish(sent ?? stands);
  const waits = sent !== undefined && away;
  const press = () => {
    if (settled?.() === false) return;
    const type = shown ? commands[of].off : commands[of].on;
    // Nobody's weight goes to words that came instead; it is taken back from whatever stands there.
    const field = of === 'question' ? 'text' : 'topic';
    const about = shown ? undefined : ({ item: `${of}:${id}`, field, words } as const);
    wish(
      !shown,
      of === 'question'
        ? command.run(type as 'question.stand', { questionId: id }, about)
        : command.run(type as 'hand.stand', { handId: id }, about),
    );
  };
  if (own) return <StoodWith weight={weight} yours={of === 'question'} />;
  return (
    <>
      <div className={styles.end}>
        <Button
          size="s"
          guarded
          pressed={shown}
          describedBy={`${describedBy} ${weightId}`}
          className={cx(styles.button, waits && styles.waits)}
          onPress={press}
        >
          <VisuallyHidden>{questionTexts.stand}</VisuallyHidden>
          {weight === 0 ? null : <span aria-hidden="true">{number(weight)}</span>}
        </Button>
        <SaidWeight id={weightId} weight={weight} />
      </div>
      {waits || command.refused !== undefined ? (
        <div className={styles.notes}>
          {waits ? questionTexts.notSentYet : null}
          {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
        </div>
      ) : null}
    </>
  );
}

/** Of one's own, or where it is too late to stand with it: how many do, in the place of the button. */
export function StoodWith({ weight, yours }: { readonly weight: number; readonly yours: boolean }) {
  return (
    <div className={styles.end}>
      <span className={styles.told}>
        {yours ? <span className={styles.own}>{questionTexts.yours}</span> : null}
        {weight === 0 ? null : <span aria-hidden="true">{number(weight)}</span>}
      </span>
      <SaidWeight weight={weight} />
    </div>
  );
}

/** For eyes: what the buttons below it are for, as wide as they are. */
export function StandCaption() {
  return (
    <span className={styles.caption} aria-hidden="true">
      {questionTexts.stand}
    </span>
  );
}

/** The same over a list that has no other line above it. */
export function StandHead() {
  return (
    <div className={styles.head}>
      <StandCaption />
    </div>
  );
}

/** For ears: beside a name that says what the button does, its number alone would not tell of what. */
function SaidWeight({ id, weight }: { readonly id?: string; readonly weight: number }) {
  return (
    <VisuallyHidden>
      <span id={id}>{weight === 0 ? '' : `${questionTexts.weight(weight)} ${questionTexts.weightSpoken}`}</span>
    </VisuallyHidden>
  );
}
