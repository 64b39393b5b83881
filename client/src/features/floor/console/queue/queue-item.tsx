import { memo, useId, useState } from 'react';
import { wordsRead, type StaffHand } from '../../records.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../../shown-name.ts';
import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { Sign } from '../../../../ui/sign.tsx';
import { useLately } from '../../../../ui/time/use-lately.ts';
import { Words } from '../../../../ui/words/words.tsx';
import { useCommand, type CommandRunner } from '../../../../engine/react/use-command.ts';
import { QueueItemMenu } from './queue-item-menu.tsx';
import styles from './queue-item.module.css';
import { consoleTexts } from '#texts/surfaces/console';
import { usePassingRefusal } from '../../../../engine/react/use-passing-refusal.ts';

type QueueItemProps = {
  readonly hand: StaffHand;
  /** Counts from 1. */
  readonly place: number;
  readonly onDeck: boolean;
  readonly screened: boolean;
  readonly above: string | undefined;
  readonly below: string | undefined;
  readonly afterBelow: string | undefined;
  readonly onCall: (handId: string) => void;
  /** Placed by hand at this place. */
  readonly onPlaced: (place: number) => void;
};

function sameItem(before: QueueItemProps, after: QueueItemProps): boolean {
  return (
    before.hand === after.hand &&
    before.place === after.place &&
    before.onDeck === after.onDeck &&
    before.screened === after.screened &&
    before.above === after.above &&
    before.below === after.below &&
    before.afterBelow === after.afterBelow
  );
}

/** A frame may bring a hundred hands of which one changed; only that one is drawn again. */
export const QueueItem = memo(QueueItemView, sameItem);

/** Its topic, or a held word in it, waits for a moderator: the two answers then stand in the row itself. */
function isUnjudged(hand: StaffHand, screened: boolean): boolean {
  return hand.held === true || isUnscreened(hand, screened);
}

function isUnscreened(hand: StaffHand, screened: boolean): boolean {
  return screened && hand.topic !== undefined && !hand.approved && !hand.hidden;
}

function QueueItemView(item: QueueItemProps) {
  const { hand, place, onDeck, screened } = item;
  const [open, setOpen] = useState(false);
  const command = useCommand();
  usePassingRefusal(command, hand);
  const nameId = useId();
  const menuId = useId();
  const waitsId = useId();
  return (
    <li
      className={styles.item}
      data-hand={hand.id}
      tabIndex={-1}
      aria-labelledby={isUnjudged(hand, screened) ? `${nameId} ${waitsId}` : nameId}
    >
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <span id={nameId} className={styles.who}>
        <Sign sign={hand.sign} size="m" />
        <span className={styles.words}>
          <span className={styles.name}>
            <Words lines={1} translate={nameTranslate(hand)}>
              {shownName(hand)}
            </Words>
            {hand.place === undefined ? null : (
              <span className={styles.seat}>
                {' '}
                <Words>{hand.place}</Words>
              </span>
            )}
          </span>
          {hand.topic === undefined ? null : (
            <span className={styles.topic}>
              <Words lines={2}>{hand.topic}</Words>
            </span>
          )}
          <Badges hand={hand} onDeck={onDeck} />
        </span>
      </span>
      <QueueItemButtons
        {...item}
        nameId={nameId}
        menuId={menuId}
        open={open}
        command={command}
        onOpen={() => setOpen(!open)}
      />
      {open ? (
        <QueueItemMenu id={menuId} hand={hand} command={command} judgedInRow={isUnjudged(hand, screened)} />
      ) : null}
      <WaitingWords hand={hand} screened={screened} id={waitsId} nameId={nameId} command={command} />
      {command.refused === undefined ? null : (
        <p className={styles.refused} role="status">
          {command.refused.message}
        </p>
      )}
    </li>
  );
}

type QueueItemButtonsProps = QueueItemProps & {
  readonly nameId: string;
  readonly menuId: string;
  readonly open: boolean;
  readonly command: CommandRunner;
  readonly onOpen: () => void;
};

function QueueItemButtons(props: QueueItemButtonsProps) {
  const { hand, place, above, below, afterBelow, nameId, menuId, open, command, onOpen, onCall, onPlaced } = props;
  const handId = hand.id;
  const placeBefore = (before: string | undefined, at: number) => {
    void command.run('hand.place', before === undefined ? { handId } : { handId, before }).then((ack) => {
      if (ack.ok) onPlaced(at);
    });
  };
  return (
    <div className={styles.actions}>
      <Button size="s" describedBy={nameId} guarded onPress={() => onCall(handId)}>
        {consoleTexts.call}
      </Button>
      <Button size="s" describedBy={nameId} guarded onPress={() => void command.run('hand.skip', { handId })}>
        {consoleTexts.skip}
      </Button>
      <Button
        size="s"
        className={styles.icon}
        label={consoleTexts.moveUp}
        describedBy={nameId}
        disabled={above === undefined}
        onPress={() => placeBefore(above, place - 1)}
      >
        <Arrow up />
      </Button>
      <Button
        size="s"
        className={styles.icon}
        label={consoleTexts.moveDown}
        describedBy={nameId}
        disabled={below === undefined}
        onPress={() => placeBefore(afterBelow, place + 1)}
      >
        <Arrow up={false} />
      </Button>
      <Button
        size="s"
        className={styles.icon}
        label={consoleTexts.more}
        describedBy={nameId}
        expanded={open}
        controls={menuId}
        onPress={onOpen}
      >
        <Dots />
      </Button>
    </div>
  );
}

type WaitingWordsProps = {
  readonly hand: StaffHand;
  readonly screened: boolean;
  readonly id: string;
  readonly nameId: string;
  readonly command: CommandRunner;
};

/** Below all else of the hand: words that come to wait, and wait no more, move no button of it. */
function WaitingWords({ hand, screened, id, nameId, command }: WaitingWordsProps) {
  const words = wordsRead(hand);
  const held = hand.held === true;
  const waits = isUnjudged(hand, screened);
  const unread = useLately(waits ? JSON.stringify(words) : undefined);
  if (!waits) return null;
  return (
    <div className={styles.waiting}>
      <span id={id} className={cx(styles.badge, held && styles.held)}>
        {held ? consoleTexts.badges.held : consoleTexts.badges.unapproved}
      </span>
      <Button
        size="s"
        guarded
        unread={unread}
        className={held ? styles.first : undefined}
        describedBy={nameId}
        onPress={() => void command.run('hand.approve', { handId: hand.id, words })}
      >
        {held ? consoleTexts.letThrough : consoleTexts.approve}
      </Button>
      <Button
        size="s"
        guarded
        unread={unread}
        describedBy={nameId}
        onPress={() => void command.run('hand.hide', { handId: hand.id })}
      >
        {consoleTexts.hide}
      </Button>
    </div>
  );
}

type BadgesProps = { readonly hand: StaffHand; readonly onDeck: boolean };

function Badges({ hand, onDeck }: BadgesProps) {
  const { badges } = consoleTexts;
  const kind = kindName(hand.kind);
  const shown = [
    kind,
    onDeck && badges.onDeck,
    hand.away && badges.away,
    (hand.standing ?? 0) > 0 && badges.standing(hand.standing ?? 0),
    hand.placed && badges.placed,
    hand.missed === true && badges.missed,
    hand.skips > 0 && badges.skipped(hand.skips),
    hand.added && badges.added,
    hand.muted && badges.muted,
    hand.hidden && badges.hidden,
  ].filter((badge) => badge !== false && badge !== undefined);
  if (shown.length === 0) return null;
  return (
    <span className={styles.badges}>
      {shown.map((badge) => (
        <span
          key={badge}
          className={cx(styles.badge, badge === badges.onDeck && styles.deck, badge === kind && styles.kind)}
        >
          {badge}
        </span>
      ))}
    </span>
  );
}

function Arrow({ up }: { readonly up: boolean }) {
  return (
    <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
      <path d={up ? 'M10 16V4m0 0L5 9m5-5 5 5' : 'M10 4v12m0 0 5-5m-5 5-5-5'} />
    </svg>
  );
}

function Dots() {
  return (
    <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
      <path d="M4 10h.01M10 10h.01M16 10h.01" />
    </svg>
  );
}
