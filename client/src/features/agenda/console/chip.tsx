import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { uiLimits } from '../../../ui/limits.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import styles from './chip.module.css';
import { minutesLeft } from '../records.ts';
import { agendaTexts } from '#texts/features/agenda/console';
import { timeWords } from '#texts/features/agenda';
import type { AgendaDesk } from './use-desk.ts';

function shortWords(left: number | undefined): string {
  if (left === undefined) return agendaTexts.chipShort;
  return left > 0 ? agendaTexts.chipLeft(left) : timeWords(left);
}

type AgendaChipProps = {
  readonly desk: AgendaDesk;
  readonly isHost: boolean;
  readonly className: string | undefined;
};

/** Where the room's column is folded away: the time left, and for the host one press from moving on. */
export function AgendaChip({ desk, isHost, className }: AgendaChipProps) {
  const { current, next } = desk;
  const left = minutesLeft(current?.endsAt, useNow(uiLimits.shownTickMs, useRoomClient().now));
  if (!isHost || next === undefined)
    return left === undefined ? null : (
      <p className={cx(className, styles.still)} title={timeWords(left)}>
        <span className={styles.full}>{timeWords(left)}</span>
        <span className={styles.short}>{shortWords(left)}</span>
      </p>
    );
  const words = left === undefined ? agendaTexts.chipStart : timeWords(left);
  const brief = left === undefined ? agendaTexts.chipShort : timeWords(left);
  return (
    <Button size="s" guarded className={className} label={agendaTexts.chip(words)} onPress={() => desk.ask(next.id)}>
      <span className={styles.whole}>{agendaTexts.chip(words)}</span>
      <span className={styles.brief}>{brief}</span>
      <span className={styles.short}>{shortWords(left)}</span>
    </Button>
  );
}
