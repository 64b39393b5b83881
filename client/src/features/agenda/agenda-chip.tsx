import { useRoomClient } from '../../in-room/room-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './agenda-chip.module.css';
import { minutesLeft } from './records.ts';
import { agendaTexts } from './texts-console.ts';
import { timeWords } from './time-words.ts';
import type { AgendaDesk } from './use-agenda-desk.ts';

/** Where the room's column is folded away: the time left, and one press from moving on. */
export function AgendaChip({ desk, className }: { readonly desk: AgendaDesk; readonly className: string | undefined }) {
  const { current, next } = desk;
  const left = minutesLeft(current?.endsAt, useNow(1_000, useRoomClient().now));
  if (next === undefined) return null;
  const words = left === undefined ? agendaTexts.chipStart : timeWords(left);
  return (
    <Button size="s" guarded className={className} label={agendaTexts.chip(words)} onPress={() => desk.ask(next.id)}>
      <span className={styles.full}>{agendaTexts.chip(words)}</span>
      <span className={styles.short}>{left !== undefined && left > 0 ? agendaTexts.chipLeft(left) : words}</span>
    </Button>
  );
}
