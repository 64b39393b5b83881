import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import { wordsRead, type TakenFloor } from '../records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useLately } from '../../../ui/time/use-lately.ts';
import styles from './floor-panel.module.css';
import { conveyorTexts } from '#texts/features/floor/console';

type OnAirButtonsProps = { readonly turnId: string; readonly paused: boolean; readonly command: CommandRunner };

export function OnAirButtons({ turnId, paused, command }: OnAirButtonsProps) {
  return (
    <>
      <Button guarded onPress={() => void command.run('turn.end', { turnId })}>
        {conveyorTexts.endTurn}
      </Button>
      <Button
        guarded
        describedBy="extend-hint"
        onPress={() => void command.run('turn.extend', { seconds: 30, turnId })}
      >
        {conveyorTexts.extend}
      </Button>
      <span id="extend-hint" className={styles.hint}>
        {conveyorTexts.extendHint}
      </span>
      {/* Last: a voice that is lost moves no button away from under a finger. */}
      {paused ? (
        <Button guarded onPress={() => void command.run('turn.start', { turnId })}>
          {conveyorTexts.startTurn}
        </Button>
      ) : null}
    </>
  );
}

type CalledButtonsProps = {
  readonly floor: TakenFloor;
  readonly notes: FloorRecord;
  readonly command: CommandRunner;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
};

export function CalledButtons({ floor, notes, command, onCallAgain, onSkip }: CalledButtonsProps) {
  const { handId, turnId, questionId } = floor;
  return (
    <>
      <Button guarded onPress={() => void command.run('turn.start', { turnId })}>
        {conveyorTexts.startTurn}
      </Button>
      {handId !== undefined && floor.state === 'called' && notes.noAnswer === true ? (
        <Button guarded onPress={() => onCallAgain(handId)}>
          {conveyorTexts.callAgain}
        </Button>
      ) : null}
      {handId === undefined ? null : (
        <Button guarded onPress={() => onSkip(handId)}>
          {conveyorTexts.skip}
        </Button>
      )}
      {handId === undefined || questionId === undefined || isReadAlready(floor) ? null : (
        <Button
          guarded
          onPress={() => {
            // The floor is free and the question open again by the time it is put back on the screen.
            onSkip(handId);
            void command.run('question.onstage', { questionId, read: true });
          }}
        >
          {conveyorTexts.readInstead}
        </Button>
      )}
    </>
  );
}

const isReadAlready = (floor: TakenFloor) => floor.state === 'accepted' && floor.by === 'read';

type HeldWordsProps = {
  readonly floor: TakenFloor;
  readonly words: FloorRecord['heldWords'];
  readonly command: CommandRunner;
};

/** Q6: what was kept back with the call. A moderator gave the label of whoever stood up: there is nothing to hide. */
export function HeldWords({ floor: { handId, turnId }, words, command }: HeldWordsProps) {
  const unread = useLately(words === undefined ? undefined : JSON.stringify(words));
  if (words === undefined) return null;
  const letThrough = () =>
    handId === undefined
      ? command.run('turn.approve', { turnId })
      : command.run('hand.approve', { handId, words: wordsRead(words) });
  return (
    <div className={styles.heldWords}>
      <p className={styles.held}>{handId === undefined ? conveyorTexts.labelWaits : conveyorTexts.wordsWait}</p>
      <Button guarded unread={unread} onPress={() => void letThrough()}>
        {conveyorTexts.letThrough}
      </Button>
      {handId === undefined ? null : (
        <Button guarded unread={unread} onPress={() => void command.run('hand.hide', { handId })}>
          {conveyorTexts.hide}
        </Button>
      )}
    </div>
  );
}
