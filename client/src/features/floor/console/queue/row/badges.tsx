import { cx } from '../../../../../ui/cx.ts';
import { VisuallyHidden } from '../../../../../ui/words/visually-hidden.tsx';
import { kindName } from '#texts/features/floor';
import { queueTexts } from '#texts/features/floor/console';
import type { StaffHand } from '../../../records.ts';
import styles from './row.module.css';

type Badge = {
  readonly words: string;
  /** In a row, where the whole words would take the name's room. */
  readonly short: string;
  readonly look: 'kind' | 'deck' | 'held' | 'plain';
};

const badge = (words: string, look: Badge['look'] = 'plain', short = words): Badge => ({ words, short, look });

/** What there is to know of a hand, the most urgent first. */
export function badgesOf(hand: StaffHand, onDeck: boolean): readonly Badge[] {
  const { badges, shortBadges: short } = queueTexts;
  const kind = kindName(hand.kind);
  const standing = hand.standing ?? 0;
  return [
    ...(hand.held === true ? [badge(badges.held, 'held', short.held)] : []),
    ...(kind === undefined ? [] : [badge(kind, 'kind')]),
    ...(onDeck ? [badge(badges.onDeck, 'deck')] : []),
    ...(hand.away ? [badge(badges.away)] : []),
    ...(hand.missed === true ? [badge(badges.missed)] : []),
    ...(hand.skips > 0 ? [badge(badges.skipped(hand.skips), 'plain', short.skipped(hand.skips))] : []),
    ...(hand.muted ? [badge(badges.muted)] : []),
    ...(hand.hidden ? [badge(badges.hidden)] : []),
    ...(standing > 0 ? [badge(badges.standing(standing), 'plain', short.standing(standing))] : []),
    ...(hand.placed ? [badge(badges.placed, 'plain', short.placed)] : []),
    ...(hand.added ? [badge(badges.added, 'plain', short.added)] : []),
  ];
}

type BadgesProps = {
  readonly badges: readonly Badge[];
  /** Its words are not approved yet, which to the eye the two answers say. */
  readonly unapproved: boolean;
};

export function Badges({ badges, unapproved }: BadgesProps) {
  const told = unapproved ? <VisuallyHidden> {queueTexts.badges.unapproved}</VisuallyHidden> : null;
  if (badges.length === 0) return told;
  return (
    <span className={styles.badges}>
      {told}
      {badges.map(({ words, short, look }) => (
        <span key={words} className={cx(styles.badge, look !== 'plain' && styles[look])} title={words}>
          {short === words ? (
            words
          ) : (
            <>
              <span aria-hidden="true">{short}</span>
              <VisuallyHidden>{words}</VisuallyHidden>
            </>
          )}
        </span>
      ))}
    </span>
  );
}
