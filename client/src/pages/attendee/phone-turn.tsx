import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { OwnTurn } from '../../features/floor/records.ts';
import { useWakeLock } from '../../features/floor/use-wake-lock.ts';
import { Meter } from '../../features/voice/phone-meter.tsx';
import { phoneStandOf, stepOf, type PhoneStand } from '../../features/voice/phone-stand.ts';
import { PhoneTalk } from '../../features/voice/phone-talk.tsx';
import { phoneWords } from '../../features/voice/phone-words.ts';
import { ownVoiceOf, voiceOf } from '../../features/voice/records.ts';
import { micTroubles, phoneTexts } from '../../features/voice/texts-phone.ts';
import { useLate } from '../../features/voice/use-late.ts';
import { useRoom, useRoomClient } from '../../in-room/room-context.tsx';
import type { CommandRunner } from '../../in-room/use-command.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Clock } from '../../ui/clock.tsx';
import type { PhoneVoice } from '../../voice/types.ts';
import type { AskedQuestion } from './situation.ts';
import { attendeeTexts } from './texts.ts';
import { AskedWords, Outcome, TurnButton, TurnPage } from './turn-page.tsx';
import styles from './turn-screen.module.css';

type PhoneTurnProps = {
  readonly turn: Exclude<OwnTurn, { readonly state: 'called' }>;
  readonly topic: string | undefined;
  readonly question: AskedQuestion | undefined;
  readonly command: CommandRunner;
  readonly voice: PhoneVoice;
  /** In the tap itself: the microphone, and the room's word that this page is it. */
  readonly onSpeak: () => void;
};

/** One's own phone is the microphone: what the hall hears, and at every trouble the way to the room's one (V2, V4). */
export function PhoneTurn({ turn, topic, question, command, voice, onSpeak }: PhoneTurnProps) {
  const stand = useStand(turn.id, voice);
  const step = stepOf(stand);
  const late = useLate(step === 'hello' && stand.is !== 'asking' ? stand.is : undefined);
  const { title, body } = phoneWords(stand, late);
  useAwake(stand);
  useSaid(step === 'talk' ? title : undefined);
  const walk = () => {
    voice.stop();
    void command.run('turn.accept', { by: 'room', turnId: turn.id });
  };
  const trouble = step === 'stopped' || stand.is === 'lost' || late;
  return (
    <TurnPage turn={turn} title={title} step={step === 'stopped' ? title : step} body="" dense>
      <Body stand={stand} body={body} voice={voice} />
      <AskedWords topic={topic} question={question} />
      {stand.is === 'sound-off' || stand.is === 'hello' || stand.is === 'connecting' || stand.is === 'live' ? (
        <Meter label={phoneTexts.meter} level={voice.level} />
      ) : null}
      <TurnTime turn={turn} />
      <div className={styles.actions}>
        {step === 'talk' ? <PhoneTalk voice={voice} /> : null}
        {goesOn(stand) === undefined ? null : (
          <TurnButton strong onPress={onSpeak}>
            {goesOn(stand)}
          </TurnButton>
        )}
        {stand.is === 'hello' && late ? (
          <TurnButton onPress={() => voice.speakAnyway()}>{phoneTexts.anyway}</TurnButton>
        ) : null}
        <div className={step === 'talk' ? styles.pair : styles.actions}>
          <TurnButton strong={trouble && goesOn(stand) === undefined} onPress={walk}>
            {phoneTexts.walk}
          </TurnButton>
          <EndButton turn={turn} command={command} voice={voice} />
        </div>
      </div>
      <Outcome command={command} />
    </TurnPage>
  );
}

function useStand(turnId: string, voice: PhoneVoice): PhoneStand {
  const client = useRoomClient();
  const own = ownVoiceOf(useRoom((state) => state.personal));
  const { sound } = voiceOf(useRoom((state) => state.view['voice']));
  return phoneStandOf({ turnId, own, sound, tab: client.tab(), voice: useStore(voice.store) });
}

/** What a tap can do about it here; undefined where nothing, or nothing needs to be done. */
function goesOn(stand: PhoneStand): string | undefined {
  if (stand.is === 'elsewhere' || stand.is === 'idle') return phoneTexts.here;
  return stand.is === 'trouble' && micTroubles[stand.problem].again ? phoneTexts.again : undefined;
}

/** A phone that locks itself would end the sentence in the middle. */
function useAwake({ is }: PhoneStand): void {
  const set = useWakeLock()?.set;
  const speaks = is === 'live' || is === 'lost' || is === 'hello' || is === 'connecting';
  useEffect(() => set?.(speaks), [set, speaks]);
}

/** Said where the focus stays at the button that is in use. */
function useSaid(title: string | undefined): void {
  const announce = useAnnounce();
  const before = useRef(title);
  useEffect(() => {
    // The first one is read from the heading, which has the focus.
    if (before.current !== undefined && title !== undefined && before.current !== title) announce(title);
    before.current = title;
  }, [title, announce]);
}

function Body({
  stand,
  body,
  voice,
}: {
  readonly stand: PhoneStand;
  readonly body: string;
  readonly voice: PhoneVoice;
}) {
  const { mode, muted, held } = useStore(voice.store);
  if (stand.is !== 'live') return <p role="status">{body}</p>;
  // What the large button says already is not said twice.
  const heard = mode === 'hold' ? held : !muted;
  return heard ? <p>{phoneTexts.hears}</p> : <p>{phoneTexts.hearsNot}</p>;
}

/** The clock, and why it does not run. */
function TurnTime({ turn }: Pick<PhoneTurnProps, 'turn'>) {
  const client = useRoomClient();
  if (turn.state === 'accepted') return <p className={styles.small}>{phoneTexts.clockWaits}</p>;
  return (
    <div className={styles.clock}>
      <Clock
        startedAt={turn.startedAt}
        secondsPlanned={turn.secondsPlanned}
        pausedAt={turn.pausedAt}
        now={client.now}
        size="l"
        line
      />
      {turn.pausedAt === undefined ? null : <p className={styles.still}>{phoneTexts.clockStill}</p>}
    </div>
  );
}

function EndButton({ turn, command, voice }: Pick<PhoneTurnProps, 'turn' | 'command' | 'voice'>) {
  const turnId = turn.id;
  const end = (type: 'turn.decline' | 'turn.end') => {
    // At once: what is said from here on is not for the hall.
    voice.stop();
    void command.run(type, { turnId });
  };
  return turn.state === 'accepted' ? (
    <TurnButton onPress={() => end('turn.decline')}>{attendeeTexts.notNow}</TurnButton>
  ) : (
    <TurnButton onPress={() => end('turn.end')}>{attendeeTexts.done}</TurnButton>
  );
}
