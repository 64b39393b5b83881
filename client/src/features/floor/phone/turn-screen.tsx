// chunk: turn
import { useId } from 'react';
import type { OwnTurnRecord } from '../../../../../shared/features/floor/records.ts';
import { voiceOf } from '../../voice/records.ts';
import { speakingInability } from '../../../voice/able.ts';
import { Clock } from '../../../ui/time/clock.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { ShowsAside } from '../../../surfaces/phone/shows-on-top.tsx';
import type { AskedQuestion } from './situation.ts';
import { attendeeTexts } from '#texts/surfaces/phone';
import { turnTexts } from './turn-texts.ts';
import { AskedWords, Numeral, Outcome, TurnButton, TurnPage } from './turn-page.tsx';
import styles from './turn-screen.module.css';
import { speakByPhone, type Phone } from '../../../surfaces/phone/use-phone.ts';

type TurnScreenProps = {
  readonly turn: OwnTurnRecord;
  readonly topic: string | undefined;
  /** Where one is called to ask it; `topic` is then its text. */
  readonly question: AskedQuestion | undefined;
  readonly phone: Phone | undefined;
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

function Called({ turn, topic, question, command, phone }: StateProps) {
  const turnId = turn.id;
  const topicId = useId();
  const hindered = useHindrance(phone) !== undefined;
  return (
    <Dialog
      title={attendeeTexts.calledTitle}
      role="alertdialog"
      fill="screen"
      turnColour={turn.sign.colour}
      titleHidden
      sudden
      describedBy={topic === undefined ? undefined : topicId}
    >
      <div className={styles.screen}>
        <Numeral turn={turn} />
        <div className={styles.side}>
          <p className={styles.title} aria-hidden="true">
            {attendeeTexts.calledTitle}
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
          <ShowsAside busy="turn" />
          <div className={cx(styles.actions, styles.choices)}>
            <PhoneButton phone={phone} command={command} turnId={turnId} strong />
            <TurnButton strong={hindered} onPress={() => void command.run('turn.accept', { by: 'room', turnId })}>
              {turnTexts.byRoom}
            </TurnButton>
            {topic === undefined ? null : (
              <TurnButton onPress={() => void command.run('turn.accept', { by: 'read', turnId })}>
                {turnTexts.byRead}
              </TurnButton>
            )}
            <TurnButton onPress={() => void command.run('turn.decline', { turnId })}>{turnTexts.notNow}</TurnButton>
          </div>
          <Outcome command={command} />
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
  return phone === undefined ? attendeeTexts.loading : undefined;
}

type PhoneButtonProps = {
  readonly phone: Phone | undefined;
  readonly command: CommandRunner;
  readonly turnId: string;
  readonly strong?: boolean;
};

function PhoneButton({ phone, command, turnId, strong = false }: PhoneButtonProps) {
  const hindrance = useHindrance(phone);
  const whyId = useId();
  return (
    <div className={styles.choice}>
      <TurnButton
        strong={strong && hindrance === undefined}
        off={hindrance !== undefined}
        describedBy={hindrance === undefined ? undefined : whyId}
        onPress={() => {
          if (phone !== undefined) speakByPhone(phone, command, turnId);
        }}
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
        <TurnButton onPress={() => speakByPhone(phone, command, turnId)}>{turnTexts.byPhone}</TurnButton>
      )}
      {by === 'room' ? null : (
        <TurnButton onPress={() => void command.run('turn.accept', { by: 'room', turnId })}>
          {turnTexts.byRoom}
        </TurnButton>
      )}
      {by === 'read' || topic === undefined ? null : (
        <TurnButton onPress={() => void command.run('turn.accept', { by: 'read', turnId })}>
          {turnTexts.byRead}
        </TurnButton>
      )}
    </div>
  );
}

/** The phone is the microphone; what shows it may be on its way, for a page that was just opened. */
function ByPhone({ turn, topic, question, command, phone }: StateProps) {
  if (phone === undefined)
    return (
      <TurnPage turn={turn} title={attendeeTexts.loading} body="">
        <Outcome command={command} />
      </TurnPage>
    );
  return (
    <phone.parts.PhoneTurn
      turn={turn}
      topic={topic}
      question={question}
      command={command}
      voice={phone.voice}
      onSpeak={() => speakByPhone(phone, command, turn.id)}
    />
  );
}

function Accepted({ turn, topic, question, command, phone }: StateProps) {
  const read = turn.by === 'read';
  return (
    <TurnPage
      turn={turn}
      title={read ? turnTexts.acceptedRead : turnTexts.acceptedTitle}
      body={read ? turnTexts.acceptedReadBody : turnTexts.acceptedBody}
      dense={question !== undefined && !read}
      asking={question !== undefined}
    >
      {read ? null : <AskedWords topic={topic} question={question} />}
      <div className={styles.actions}>
        <OtherWays turn={turn} topic={topic} command={command} phone={phone} />
        <TurnButton onPress={() => void command.run('turn.decline', { turnId: turn.id })}>
          {turnTexts.notNow}
        </TurnButton>
      </div>
      <Outcome command={command} />
    </TurnPage>
  );
}

function OnAir({ turn, topic, question, command, phone }: StateProps) {
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
      turn={turn}
      title={title}
      body={paused ? turnTexts.pausedBody : ''}
      dense={paused && question !== undefined}
      asking={question !== undefined}
    >
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
          {turnTexts.done}
        </TurnButton>
        {paused ? <OtherWays turn={turn} topic={topic} command={command} phone={phone} /> : null}
      </div>
      <Outcome command={command} />
    </TurnPage>
  );
}
