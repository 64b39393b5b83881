import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import { Button } from '../../../ui/button.tsx';
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

/** H4, Q2: adds one's weight to what somebody else wants to say, and takes it back. */
export function Stand({ of, id, stands, weight, own, describedBy, settled }: StandProps) {
  const command = useCommand();
  const sent = useRoom(({ pending }) => underWay(pending, { of, id }));
  const away = useRoom(({ status }) => status === 'away');
  const { shown, wish } = useWish(sent ?? stands);
  const press = () => {
    if (settled?.() === false) return;
    const type = shown ? commands[of].off : commands[of].on;
    wish(
      !shown,
      of === 'question'
        ? command.run(type as 'question.stand', { questionId: id })
        : command.run(type as 'hand.stand', { handId: id }),
    );
  };
  return (
    <div className={styles.stand}>
      {own ? (
        <span className={styles.own}>{questionTexts.yours}</span>
      ) : (
        <Button size="s" guarded pressed={shown} describedBy={describedBy} className={styles.button} onPress={press}>
          {questionTexts.stand}
        </Button>
      )}
      {weight === 0 ? null : (
        <span className={styles.weight}>
          {questionTexts.weight(weight)} <VisuallyHidden>{questionTexts.weightSpoken}</VisuallyHidden>
        </span>
      )}
      {sent !== undefined && away ? <span className={styles.unsent}>{questionTexts.notSentYet}</span> : null}
      {command.refused === undefined ? null : (
        <Notice tone="problem" className={styles.refused}>
          {command.refused.message}
        </Notice>
      )}
    </div>
  );
}
