import { useId, useState, type ReactElement, type ReactNode } from 'react';
import type { OwnTurnRecord } from '../../../../../../shared/features/floor/records.ts';
import { voiceOf } from '../../../voice/records.ts';
import { speakingInability } from '../../../../voice/able.ts';
import { Clock } from '../../../../ui/time/clock.tsx';
import { cx } from '../../../../ui/cx.ts';
import { Dialog } from '../../../../ui/dialog/dialog.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { useRoom, useRoomClient } from '../../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../../engine/react/use-command.ts';
import type { AskedQuestion } from '../situation.ts';
import { callTexts } from '#texts/features/floor';
import { uiTexts } from '#texts/ui';
import { turnTexts } from '#texts/features/floor/phone/turn';
import { Numeral, TurnButton, TurnPage } from '../../../../ui/turn-page.tsx';
import styles from '../../../../ui/turn-page.module.css';

/** What one sees while one's own phone is the microphone. */
type ByPhoneProps = {
  readonly turn: Exclude<OwnTurnRecord, { readonly state: 'called' }>;
  readonly command: CommandRunner;
  /** There are words to read from. */
  readonly asking: boolean;
  readonly readable: boolean;
  readonly asked: ReactNode;
  readonly words: ReactNode;
  readonly outcome: ReactNode;
};

/** One's own phone as the microphone. */
type Phone = {
  /** One tap: the browser is asked, and the room told. Only in a tap a page may ask. */
  readonly speak: (command: CommandRunner, turnId: string) => void;
  readonly turn: (props: ByPhoneProps) => ReactElement;
};

type TurnScreenProps = {
  readonly turn: OwnTurnRecord;
  readonly topic: string | undefined;
  /** Where one is called to ask it; `topic` is then its text. */
  readonly question: AskedQuestion | undefined;
  /** Undefined for the moment it takes to come. */
  readonly phone: Phone | undefined;
  /** What the room is asked meanwhile. */
  readonly asked: ReactNode;
  /** What is to be known of the way to the room. */
  readonly notices: ReactNode;
};

/** The whole screen in the turn's colour with its numeral, readable across a hall. */
export function TurnScreen({ turn, ...rest }: TurnScreenProps) {
  const command = useCommand();
  if (turn.state === 'called') return <Called turn={turn} command={command} {...rest} />;
  if (turn.by === 'phone') return <ByPhone turn={turn} command={command} {...rest} />;
  if (turn.state === 'accepted') return <Accepted turn={turn} command={command} {...rest} />;
  return <OnAir turn={turn} command={command} {...rest} />;
}

type StateProps = TurnScreenProps & { readonly command: CommandRunner };

function Called({ turn, topic, question, command, phone, asked, notices }: StateProps) {
  const turnId = turn.id;
  const topicId = useId();
  const hindrance = useHindrance(phone);
  const hindered = hindrance !== undefined;
  // The choice that works comes first, and stays there: nothing trades places under a thumb that was just called.
  const [phoneFirst] = useState(!hindered || hindrance === uiTexts.loading);
  const byPhone = <PhoneButton phone={phone} command={command} turnId={turnId} />;
  return (
    <Dialog
      title={callTexts.title}
      role="alertdialog"
      fill="screen"
      turnColour={turn.sign.colour}
      titleHidden
      sudden
      describedBy={topic === undefined ? undefined : topicId}
    >
      <div className={styles.screen}>
        <Numeral sign={turn.sign} />
        <div className={styles.side}>
          <p className={styles.title} aria-hidden="true">
            {callTexts.title}
          </p>
          {topic === undefined ? null : (
            <div id={topicId} className={styles.words}>
              {question === undefined ? null : <p className={styles.small}>{turnTexts.calledToAsk}</p>}
              <p>
                <Words lines={question === undefined ? 3 : 5}>{topic}</Words>
              </p>
              {question?.anonymous === true ? <p className={styles.small}>{turnTexts.calledAnonymous}</p> : null}
            </div>
          )}
          {asked}
          <div className={cx(styles.actions, styles.choices)}>
            {phoneFirst ? byPhone : null}
            <TurnButton strong={hindered} onPress={() => void command.run('turn.accept', { by: 'room', turnId })}>
              {turnTexts.byRoom}
            </TurnButton>
            {phoneFirst ? null : byPhone}
            {topic === undefined ? null : (
              <TurnButton onPress={() => void command.run('turn.accept', { by: 'read', turnId })}>
                {callTexts.byRead}
              </TurnButton>
            )}
            <TurnButton onPress={() => void command.run('turn.decline', { turnId })}>{callTexts.notNow}</TurnButton>
          </div>
          <Outcome command={command} notices={notices} />
        </div>
      </div>
    </Dialog>
  );
}

/** Why the phone cannot be the microphone here and now, in words. */
function useHindrance(phone: Phone | undefined): string | undefined {
  const { sound } = voiceOf(useRoom((state) => state.view.voice));
  const unable = speakingInability();
  if (unable !== undefined) return unable === 'insecure' ? turnTexts.phoneInsecure : turnTexts.phoneNoCalls;
  if (!sound) return turnTexts.phoneSoundOff;
  return phone === undefined ? uiTexts.loading : undefined;
}

type PhoneButtonProps = {
  readonly phone: Phone | undefined;
  readonly command: CommandRunner;
  readonly turnId: string;
};

function PhoneButton({ phone, command, turnId }: PhoneButtonProps) {
  const hindrance = useHindrance(phone);
  const whyId = useId();
  return (
    <div className={styles.choice}>
      <TurnButton
        strong={hindrance === undefined}
        off={hindrance !== undefined}
        describedBy={hindrance === undefined ? undefined : whyId}
        onPress={() => phone?.speak(command, turnId)}
      >
        {turnTexts.byPhone}
      </TurnButton>
      {hindrance === undefined ? null : (
        <p id={whyId} className={styles.small}>
          {hindrance}
        </p>
      )}
    </div>
  );
}

type OtherWaysProps = {
  readonly turn: OwnTurnRecord;
  readonly topic: string | undefined;
  readonly command: CommandRunner;
  readonly phone: Phone | undefined;
};

/** Nobody is bound to the way they chose, as long as their clock waits. */
function OtherWays({ turn: { id: turnId, by }, topic, command, phone }: OtherWaysProps) {
  const hindered = useHindrance(phone) !== undefined;
  return (
    <div className={styles.pair}>
      {hindered || phone === undefined ? null : (
        <TurnButton onPress={() => phone.speak(command, turnId)}>{turnTexts.byPhone}</TurnButton>
      )}
      {by === 'room' ? null : (
        <TurnButton onPress={() => void command.run('turn.accept', { by: 'room', turnId })}>
          {turnTexts.byRoom}
        </TurnButton>
      )}
      {by === 'read' || topic === undefined ? null : (
        <TurnButton onPress={() => void command.run('turn.accept', { by: 'read', turnId })}>
          {callTexts.byRead}
        </TurnButton>
      )}
    </div>
  );
}

/** The phone is the microphone; what shows it may be on its way, for a page that was just opened. */
function ByPhone({ turn, topic, question, command, phone, asked, notices }: StateProps & Pick<ByPhoneProps, 'turn'>) {
  if (phone === undefined)
    return (
      <TurnPage sign={turn.sign} title={uiTexts.loading} body="">
        {asked}
        <Outcome command={command} notices={notices} />
      </TurnPage>
    );
  return phone.turn({
    turn,
    command,
    asking: question !== undefined,
    readable: topic !== undefined,
    asked,
    words: <AskedWords topic={topic} question={question} />,
    outcome: <Outcome command={command} notices={notices} />,
  });
}

function Accepted({ turn, topic, question, command, phone, asked, notices }: StateProps) {
  const read = turn.by === 'read';
  return (
    <TurnPage
      sign={turn.sign}
      title={read ? turnTexts.acceptedRead : turnTexts.acceptedTitle}
      body={read ? turnTexts.acceptedReadBody : turnTexts.acceptedBody}
      dense={question !== undefined && !read}
      asking={question !== undefined}
    >
      {asked}
      {read ? null : <AskedWords topic={topic} question={question} />}
      <div className={styles.actions}>
        <OtherWays turn={turn} topic={topic} command={command} phone={phone} />
        <TurnButton onPress={() => void command.run('turn.decline', { turnId: turn.id })}>
          {callTexts.notNow}
        </TurnButton>
      </div>
      <Outcome command={command} notices={notices} />
    </TurnPage>
  );
}

function OnAir({ turn, topic, question, command, phone, asked, notices }: StateProps) {
  const client = useRoomClient();
  const read = turn.by === 'read';
  const paused = turn.pausedAt !== undefined;
  const title = paused
    ? read
      ? turnTexts.acceptedRead
      : turnTexts.acceptedTitle
    : read
      ? turnTexts.onAirRead
      : turnTexts.onAirTitle;
  return (
    <TurnPage
      sign={turn.sign}
      title={title}
      body={paused ? turnTexts.pausedBody : ''}
      dense={paused && question !== undefined}
      asking={question !== undefined}
    >
      {asked}
      <AskedWords topic={topic} question={question} />
      <div className={styles.clock}>
        <Clock
          startedAt={turn.startedAt}
          secondsPlanned={turn.secondsPlanned}
          pausedAt={turn.pausedAt}
          now={client.now}
          size="l"
          line
        />
      </div>
      <div className={styles.actions}>
        <TurnButton strong={!paused} onPress={() => void command.run('turn.end', { turnId: turn.id })}>
          {callTexts.done}
        </TurnButton>
        {paused ? <OtherWays turn={turn} topic={topic} command={command} phone={phone} /> : null}
      </div>
      <Outcome command={command} notices={notices} />
    </TurnPage>
  );
}

/** The question one is here to ask, in one's own words, to read from. */
function AskedWords({ topic, question }: Pick<TurnScreenProps, 'topic' | 'question'>) {
  if (topic === undefined || question === undefined) return null;
  return (
    <p>
      <Words lines={6}>{topic}</Words>
    </p>
  );
}

function Outcome({ command, notices }: Pick<StateProps, 'command' | 'notices'>) {
  return (
    <div className={styles.outcome}>
      <p role="status">{command.busy ? uiTexts.sending : (command.refused?.message ?? '')}</p>
      {notices}
    </div>
  );
}
