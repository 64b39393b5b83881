import type { ReactNode, RefObject } from 'react';
import type { StaffHand } from '../../../records.ts';
import type { Removal } from '../../../../people/removal.ts';
import { Button, type ButtonProps } from '../../../../../ui/button.tsx';
import type { CommandRunner } from '../../../../../engine/react/use-command.ts';
import type { Goal, Way } from '../moving/moves.ts';
import styles from './row.module.css';
import { queueTexts } from '#texts/features/floor/console';

/** What every row is given, the same for all: so none is drawn anew for it. */
export type QueueHands = {
  readonly goalOf: (handId: string, way: Way) => Goal | undefined;
  readonly goalBehind: (handId: string, behind: string | undefined) => Goal | undefined;
  readonly onMoved: (hand: StaffHand, goal: Goal, way?: Way) => void;
  readonly onCall: (handId: string) => void;
  /** Asks whether the person behind it is to leave the room. */
  readonly askRemoval: (asked: Removal) => ReactNode;
};

export type Move = (goal: Goal | undefined, way?: Way) => void;

type QueueItemButtonsProps = {
  readonly hand: StaffHand;
  /** The ways that it has: see `waysOf`. */
  readonly ways: string;
  readonly hands: QueueHands;
  readonly nameId: string;
  readonly menuId: string;
  readonly open: boolean;
  readonly command: CommandRunner;
  readonly move: Move;
  readonly more: RefObject<HTMLButtonElement | null>;
  readonly onOpen: () => void;
};

const icons = {
  up: 'M10 16V4m0 0L5 9m5-5 5 5',
  down: 'M10 4v12m0 0 5-5m-5 5-5-5',
  top: 'M4 3.5h12M10 17V7m0 0-4.5 4.5M10 7l4.5 4.5',
  next: 'M4 16v-4a4 4 0 0 1 4-4h8m0 0-4.5-4.5M16 8l-4.5 4.5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
} as const;

type IconProps = Pick<ButtonProps, 'onPress' | 'disabled' | 'expanded' | 'controls' | 'ref'> & {
  readonly label: string;
  readonly of: keyof typeof icons;
  readonly nameId: string;
};

function Icon({ label, of, nameId, ...button }: IconProps) {
  return (
    <Button size="s" className={styles.icon} label={label} tip={label} describedBy={nameId} guarded {...button}>
      <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
        <path d={icons[of]} />
      </svg>
    </Button>
  );
}

const moves: readonly (readonly [Way, string])[] = [
  ['up', queueTexts.moveUp],
  ['down', queueTexts.moveDown],
  ['top', queueTexts.toTop],
  ['next', queueTexts.nextAfter],
];

/** Call, which never moves, then the others: seen where a pointer or the keyboard is, by touch once More is pressed. */
export function QueueItemButtons({
  hand,
  ways,
  hands,
  nameId,
  menuId,
  open,
  command,
  ...props
}: QueueItemButtonsProps) {
  const { move, more, onOpen } = props;
  const handId = hand.id;
  const possible = ways.split(' ');
  return (
    <>
      <Button size="s" className={styles.call} describedBy={nameId} guarded onPress={() => hands.onCall(handId)}>
        {queueTexts.call}
      </Button>
      <span className={styles.bar}>
        <Button
          size="s"
          className={styles.skip}
          describedBy={nameId}
          guarded
          onPress={() => void command.run('hand.skip', { handId })}
        >
          {queueTexts.skip}
        </Button>
        {moves.map(([way, label]) => (
          <Icon
            key={way}
            of={way}
            label={label}
            nameId={nameId}
            disabled={!possible.includes(way)}
            onPress={() => move(hands.goalOf(handId, way), way)}
          />
        ))}
      </span>
      <Icon
        of="more"
        ref={more}
        label={queueTexts.menu}
        nameId={nameId}
        expanded={open}
        controls={menuId}
        onPress={onOpen}
      />
    </>
  );
}
